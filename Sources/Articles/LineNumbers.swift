/// The lines of a page by their numbers, counted from 1.
struct LineNumbers {
    /// Where each line begins.
    private let starts: [Int]
    /// The number of the first, where the page is a part of a file.
    private let first: Int

    init(of scalars: [Unicode.Scalar], first: Int = 1) {
        self.first = first
        var starts = [0]
        for (index, scalar) in scalars.enumerated() where scalar == "\n" { starts.append(index + 1) }
        self.starts = starts
    }

    /// The number of the line that the scalar at `offset` stands on.
    func line(at offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return first + low
    }
}
