/// The sources that recordings come from, as JSON.
struct SourceList: Encodable {
    var sources: [String]
}
