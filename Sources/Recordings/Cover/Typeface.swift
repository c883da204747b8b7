internal import CFontconfig
internal import CFreeType

/// A typeface of this machine. The only type that touches fontconfig and FreeType.
struct Typeface: ~Copyable {
    private let library: FT_Library
    private let face: FT_Face

    /// Opens the typeface that fontconfig finds best.
    ///
    /// - Parameters:
    ///   - pattern: What is wanted, such as `serif:bold:lang=zh-cn`.
    ///   - text: What it must be able to show: nothing is opened where it lacks more than a tenth of that.
    init?(matching pattern: String, for text: String) {
        guard let (file, index) = Self.file(matching: pattern) else { return nil }
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else { return nil }
        var face: FT_Face?
        guard FT_New_Face(library, file, FT_Long(index), &face) == 0, let face else {
            FT_Done_FreeType(library)
            return nil
        }
        let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }
        let missing = scalars.count { FT_Get_Char_Index(face, FT_ULong($0.value)) == 0 }
        guard !scalars.isEmpty, missing * 10 <= scalars.count else {
            FT_Done_Face(face)
            FT_Done_FreeType(library)
            return nil
        }
        self.library = library
        self.face = face
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
    }

    private static func file(matching pattern: String) -> (path: String, index: Int)? {
        guard let wanted = FcNameParse(pattern) else { return nil }
        defer { FcPatternDestroy(wanted) }
        FcConfigSubstitute(nil, wanted, FcMatchPattern)
        FcDefaultSubstitute(wanted)
        var result = FcResultMatch
        guard let match = FcFontMatch(nil, wanted, &result) else { return nil }
        defer { FcPatternDestroy(match) }
        var file: UnsafeMutablePointer<FcChar8>?
        var index: Int32 = 0
        guard FcPatternGetString(match, "file", 0, &file) == FcResultMatch, let file else { return nil }
        FcPatternGetInteger(match, "index", 0, &index)
        return (String(cString: file), Int(index))
    }

    /// How far a character takes the line on, at a size in pixels.
    func advance(_ scalar: Unicode.Scalar, size: Int) -> Int {
        FT_Set_Pixel_Sizes(face, 0, FT_UInt(size))
        // FT_LOAD_DEFAULT
        guard FT_Load_Char(face, FT_ULong(scalar.value), 0) == 0 else { return 0 }
        return Int(face.pointee.glyph.pointee.advance.x) >> 6
    }

    /// The width of a text.
    func width(_ text: String, size: Int) -> Int {
        text.unicodeScalars.reduce(0) { $0 + advance($1, size: size) }
    }

    /// Hands out the places of a text's ink, each with its share of 255.
    ///
    /// - Parameters:
    ///   - x: Where it begins.
    ///   - baseline: What its letters stand on.
    func draw(_ text: String, x: Int, baseline: Int, size: Int, _ paint: (_ x: Int, _ y: Int, _ share: UInt8) -> Void) {
        FT_Set_Pixel_Sizes(face, 0, FT_UInt(size))
        var x = x
        for scalar in text.unicodeScalars {
            // FT_LOAD_RENDER
            guard FT_Load_Char(face, FT_ULong(scalar.value), 1 << 2) == 0 else { continue }
            let glyph = face.pointee.glyph.pointee
            let bitmap = glyph.bitmap
            // Grey is what it renders; a bitmap font would give bits, and is left out.
            if bitmap.pixel_mode == UInt8(FT_PIXEL_MODE_GRAY.rawValue), let buffer = bitmap.buffer {
                for row in 0..<Int(bitmap.rows) {
                    for column in 0..<Int(bitmap.width) {
                        let share = buffer[row * Int(bitmap.pitch) + column]
                        if share > 0 {
                            paint(x + Int(glyph.bitmap_left) + column, baseline - Int(glyph.bitmap_top) + row, share)
                        }
                    }
                }
            }
            x += Int(glyph.advance.x) >> 6
        }
    }
}
