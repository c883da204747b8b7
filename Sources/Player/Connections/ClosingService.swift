internal import Logging
internal import ServiceLifecycle

/// Closes what is still open when the time for ending well is over.
struct ClosingService: Service {
    let connections: OpenConnections
    let logger: Logger

    /// Waits for the end. It is the first of the services, so that its own turn comes after all others have ended.
    func run() async {
        await withTaskCancellationHandler {
            try? await gracefulShutdown()
        } onCancel: {
            let count = connections.count
            if count > 0 { logger.notice("closing \(count) connections that did not end in time") }
            connections.closeAll()
        }
    }
}
