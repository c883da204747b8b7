extension Cover {
    /// How wide and high a drawn cover is, in pixels.
    private static let side = 1_400
    /// What is left free at its edges.
    private static let margin = 120

    /// Where the inks stand in a drawn cover.
    private enum Ink {
        static let text = 0
        static let soft = 1
        static let cinnabar = 2
        static let line = 3
    }

    /// Draws a cover from the title, source and date of a recording: dark ink and one cinnabar on paper.
    ///
    /// Where this machine has no typeface with hanzi, there is no writing on it.
    init?(drawnFrom tags: SoundTags) {
        var picture = Picture(
            width: Self.side, height: Self.side, ground: .init(0xFBFAF6),
            inks: [.init(0x221F1B), .init(0x6D675E), .init(0xA72D20), .init(0xE7E2D7)])
        let (left, right) = (Self.margin, Self.side - Self.margin)
        picture.fill(x: left..<left + 96, y: Self.margin..<Self.margin + 14, ink: Ink.cinnabar)
        picture.fill(x: left..<right, y: 1_130..<1_133, ink: Ink.line)
        let artist = tags.artist?.onOneLine ?? ""
        let date = String((tags.standardDate ?? "").prefix { $0 != "T" })
        Self.seal(&picture, right: right, bottom: Self.side - Self.margin)
        if let bold = Typeface(matching: "serif:bold:lang=zh-cn", for: tags.title + artist) {
            Self.headline(tags.title, bold, &picture)
            bold.draw(artist, x: left, baseline: 1_218, size: 60, within: right - 200) {
                picture.paint(x: $0, y: $1, ink: Ink.cinnabar, share: $2)
            }
            bold.draw(date, x: left, baseline: 1_282, size: 42, within: right - 200) {
                picture.paint(x: $0, y: $1, ink: Ink.soft, share: $2)
            }
        }
        guard let png = picture.png else { return nil }
        self.init(png)
    }

    /// The mark in the corner, which also a cover without writing has.
    private static func seal(_ picture: inout Picture, right: Int, bottom: Int) {
        let side = 132
        for row in 0..<side {
            // Round corners of a radius of 18.
            let edge = min(row, side - 1 - row)
            var inset = 0
            if edge < 18 {
                let height = 18 - edge
                while inset < 18, (18 - inset) * (18 - inset) + height * height > 18 * 18 { inset += 1 }
            }
            let line = bottom - side + row
            picture.fill(x: right - side + inset..<right - inset, y: line..<line + 1, ink: Ink.cinnabar)
        }
        // The bars of the player's own mark, in 32nds of the side.
        for (x, top, end) in [(8.0, 13.0, 19.0), (13, 9, 23), (18, 11.5, 20.5), (23, 7, 25)] {
            let unit = Double(side) / 32
            func place(_ value: Double) -> Int { Int((value * unit).rounded()) }
            for row in place(top)..<place(end) {
                for column in place(x - 1.3)..<place(x + 1.3) {
                    picture.clear(x: right - side + column, y: bottom - side + row, share: 255)
                }
            }
        }
    }

    /// Writes the headline as large as it fits into four lines.
    private static func headline(_ title: String, _ face: borrowing Typeface, _ picture: inout Picture) {
        let width = side - 2 * margin
        let title = title.onOneLine
        var size = 184
        var lines = HeadlineLines(title, limit: 4, width: width) { face.width($0, size: size) }
        while !lines.isWhole || lines.lines.contains(where: { face.width($0, size: size) > width }), size > 84 {
            size -= 12
            lines = HeadlineLines(title, limit: 4, width: width) { face.width($0, size: size) }
        }
        for (index, line) in lines.lines.enumerated() {
            let baseline = margin + 110 + size + index * size * 136 / 100
            face.draw(line, x: margin, baseline: baseline, size: size, within: side - margin) {
                picture.paint(x: $0, y: $1, ink: Ink.text, share: $2)
            }
        }
    }
}

extension Typeface {
    /// Writes as much of a text as ends before `end`.
    fileprivate borrowing func draw(
        _ text: String, x: Int, baseline: Int, size: Int, within end: Int,
        _ paint: (_ x: Int, _ y: Int, _ share: UInt8) -> Void
    ) {
        var kept = text
        while !kept.isEmpty, x + width(kept, size: size) > end { kept.removeLast() }
        draw(kept, x: x, baseline: baseline, size: size, paint)
    }
}
