internal import HTTPTypes
internal import Hummingbird

extension Router<ListenerContext> {
    /// Answers 405 with the methods there are, where there is a path but not the method.
    func refuseOtherMethods() {
        let paths = Dictionary(grouping: routes, by: \.path.description)
        for (path, routes) in paths {
            let methods = Set(routes.map(\.method))
            let allowed = methods.union(methods.contains(.get) ? [.head] : []).map(\.rawValue).sorted()
            for method in Self.known.subtracting(methods) where !(method == .head && methods.contains(.get)) {
                on(RouterPath(path), method: method) { _, _ -> Response in
                    let problem = Problem(.methodNotAllowed, "This takes \(allowed.joined(separator: ", ")).")
                    var response = try problem.response()
                    response.headers[.allow] = allowed.joined(separator: ", ")
                    return response
                }
            }
        }
    }

    private static var known: Set<HTTPRequest.Method> {
        [.get, .head, .post, .put, .patch, .delete, .options, .trace]
    }
}
