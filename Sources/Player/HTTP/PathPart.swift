internal import Foundation

/// Parts of addresses, where everything but letters, digits and `-._~` is written as `%` and two digits.
enum PathPart {
    /// A part as it stands in an address.
    static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: allowed) ?? text
    }

    /// A part as it was before.
    static func decoded(_ text: String) -> String { text.removingPercentEncoding ?? text }

    private static let allowed = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
