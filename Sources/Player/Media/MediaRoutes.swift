internal import HTTPTypes
internal import Hummingbird

/// `/media/{id}/{file}`: the files of recordings.
struct MediaRoutes {
    let library: any ListenerLibrary

    func add(to router: Router<ListenerContext>) {
        router.get("/media/{id}/{file}") { request, context in
            let id = PathPart.decoded(try context.parameters.require("id"))
            let name = PathPart.decoded(try context.parameters.require("file"))
            // Only names on the recording's own list are opened, so that no path can lead astray.
            guard let entry = try await library.entry(id)?.entry,
                let file = RecordingFiles(entry).all.first(where: { $0.name == name })
            else { throw Problem(.notFound, "There is no such file.") }
            let isDownload = request.uri.queryParameters["download"] != nil
            return try MediaFile(path: "\(entry.folder)/\(file.name)", name: file.name, type: file.type)
                .response(to: request, isDownload: isDownload, context: context)
        }
    }
}
