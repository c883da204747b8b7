/// What is known of an article's name before its file is opened; what it says itself comes to that.
struct ArticleNaming: Hashable, Sendable, Codable {
    /// Where its recording stands below the output folder, without extension; nothing where it is known by its content.
    var place: String?
    /// The key that it was given from outside.
    var key: String?
    /// Whether another article has the same key, so that it is known by its place.
    var sharesKey = false
}
