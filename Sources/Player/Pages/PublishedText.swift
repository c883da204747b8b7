/// When an article appeared, as its readers write dates: 2024年11月18日 07:48, or 18 November 2024, 07:48.
struct PublishedText {
    /// A `<time>`, or the text as it stands where it is no date.
    let html: String

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    init(_ text: String, isEnglish: Bool) {
        let numbers = text.split { !("0"..."9").contains($0) }.prefix(5).compactMap { Int($0) }
        guard PublishedDate.date(in: text) != nil, numbers.count >= 3 else {
            html = "<span>\(HTMLText.escaped(text))</span>"
            return
        }
        func pair(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let (year, month, day) = (numbers[0], numbers[1], numbers[2])
        let clock = numbers.count >= 5 ? "\(pair(numbers[3])):\(pair(numbers[4]))" : nil
        let machine = "\(year)-\(pair(month))-\(pair(day))" + (clock.map { "T\($0)+08:00" } ?? "")
        let shown =
            isEnglish
            ? "\(day) \(Self.months[month - 1]) \(year)" + (clock.map { ", \($0)" } ?? "")
            : "\(year)年\(month)月\(day)日" + (clock.map { " \($0)" } ?? "")
        html = "<time datetime=\"\(machine)\">\(shown)</time>"
    }
}
