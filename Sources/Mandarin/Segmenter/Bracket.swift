/// A mark that comes in pairs.
struct Bracket: Equatable {
    /// The pairs, each with all its widths and shapes.
    enum Kind: UInt8, CaseIterable {
        case doubleQuote, singleQuote, corner, doubleCorner, guillemet, straightDouble, straightSingle
        case title, singleTitle
        case round
        case square, lenticular, whiteLenticular, shell, curly
    }

    /// What a pair does to the text inside.
    enum Use { case quotation, title, parenthesis, label }

    let kind: Kind
    let opens: Bool

    /// The mark that a scalar is; `nil` for the straight ones, which need their neighbours to tell.
    init?(_ value: UInt32) {
        switch value {
        case 0x201C, 0x201E, 0x301D: self.init(.doubleQuote, opens: true)
        case 0x201D, 0x301E, 0x301F: self.init(.doubleQuote, opens: false)
        case 0x2018, 0x201A: self.init(.singleQuote, opens: true)
        case 0x2019: self.init(.singleQuote, opens: false)
        case 0x300C, 0xFE41, 0xFF62: self.init(.corner, opens: true)
        case 0x300D, 0xFE42, 0xFF63: self.init(.corner, opens: false)
        case 0x300E, 0xFE43: self.init(.doubleCorner, opens: true)
        case 0x300F, 0xFE44: self.init(.doubleCorner, opens: false)
        case 0x00AB: self.init(.guillemet, opens: true)
        case 0x00BB: self.init(.guillemet, opens: false)
        case 0x300A, 0xFE3D: self.init(.title, opens: true)
        case 0x300B, 0xFE3E: self.init(.title, opens: false)
        case 0x3008, 0xFE3F, 0x2329: self.init(.singleTitle, opens: true)
        case 0x3009, 0xFE40, 0x232A: self.init(.singleTitle, opens: false)
        case 0x28, 0xFF08, 0xFE35, 0xFE59: self.init(.round, opens: true)
        case 0x29, 0xFF09, 0xFE36, 0xFE5A: self.init(.round, opens: false)
        case 0x5B, 0xFF3B: self.init(.square, opens: true)
        case 0x5D, 0xFF3D: self.init(.square, opens: false)
        case 0x3010, 0xFE3B: self.init(.lenticular, opens: true)
        case 0x3011, 0xFE3C: self.init(.lenticular, opens: false)
        case 0x3016: self.init(.whiteLenticular, opens: true)
        case 0x3017: self.init(.whiteLenticular, opens: false)
        case 0x3014, 0xFE39: self.init(.shell, opens: true)
        case 0x3015, 0xFE3A: self.init(.shell, opens: false)
        case 0x7B, 0xFF5B: self.init(.curly, opens: true)
        case 0x7D, 0xFF5D: self.init(.curly, opens: false)
        default: return nil
        }
    }

    private init(_ kind: Kind, opens: Bool) {
        self.kind = kind
        self.opens = opens
    }
}

extension Bracket.Kind {
    /// What the pair does to the text inside.
    var use: Bracket.Use {
        switch self {
        case .doubleQuote, .singleQuote, .corner, .doubleCorner, .guillemet, .straightDouble, .straightSingle:
            .quotation
        case .title, .singleTitle: .title
        case .round: .parenthesis
        case .square, .lenticular, .whiteLenticular, .shell, .curly: .label
        }
    }
}
