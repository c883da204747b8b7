internal import HTTPTypes
internal import Hummingbird
internal import Library
internal import Recordings

/// `/media/{id}/{file}`: the files of recordings.
struct MediaRoutes {
    let library: LiveLibrary

    func add(to router: Router<ListenerContext>) {
        router.get("/media/{id}/{file}") { request, context in
            let id = PathPart.decoded(try context.parameters.require("id"))
            let name = PathPart.decoded(try context.parameters.require("file"))
            // Only names on the recording's own list are opened, so that no path can lead astray.
            guard let file = try await file(named: name, of: id) else {
                throw Problem(.notFound, "There is no such file.")
            }
            let isDownload = request.uri.queryParameters["download"] != nil
            return try MediaFile(path: file.path, name: file.name, type: file.format.mediaType)
                .response(to: request, isDownload: isDownload, context: context)
        }
    }

    /// A file of an article's recordings, in whichever voice.
    private func file(named name: String, of article: String) async throws -> EntryFiles.File? {
        let id = try await library.entry(article)?.entry.article ?? article
        for entry in try await library.recordings(of: id) where name.hasPrefix("\(entry.name).") {
            let files = EntryFiles(of: entry, in: library.folder)
            if let file = files.all.first(where: { $0.name == name }) { return file }
        }
        return nil
    }
}
