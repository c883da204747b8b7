import Archive
import ArgumentParser
import Articles
import ESpeak
import Foundation
import Library
import Mandarin
import Narration
import Neural
import Player
import Recordings

/// How a failure is shown and what the program exits with, after `sysexits.h`.
enum Failure {
    /// Exit codes beyond those of ArgumentParser.
    enum Code {
        static let someFailed: Int32 = 1
        static let usage: Int32 = 64
        static let badArticle: Int32 = 65
        static let noInput: Int32 = 66
        static let unavailable: Int32 = 69
        static let internalError: Int32 = 70
        static let cannotCreate: Int32 = 73
        static let inputOutput: Int32 = 74
        static let tryAgain: Int32 = 75
    }

    /// The exit code for an error.
    static func code(for error: any Error) -> Int32 {
        switch error {
        case let error as ArticleError:
            switch error.kind {
            case .noInput: Code.noInput
            case .badArticle: Code.badArticle
            case .unreadable: Code.inputOutput
            }
        case let error as RecordingError: error.kind.rawValue
        case let error as ArchiveError: error.exitCode
        case let error as LibraryError: error.exitCode
        case is RecordingOptionsError, is LibrarySettingsError: Code.usage
        case is Convert.NoSound: Code.badArticle
        case is ArticleFolder.Missing: Code.noInput
        case let error as UserLexiconError: error.reason == .unreadable ? Code.noInput : Code.usage
        case let error as UserLexiconFileError:
            if case .unreadable = error.reason { Code.noInput } else { Code.usage }
        case VoiceError.unreadable: Code.noInput
        case is VoiceError, is OutputNames.Collision: Code.usage
        case ESpeakError.invalidVoice, ESpeakError.cannotLoadVoice: Code.usage
        case ESpeakError.cannotStart: Code.unavailable
        case ESpeakError.cannotWriteVoiceFile: Code.cannotCreate
        case let error as NeuralError: error.isUnavailable ? Code.unavailable : Code.usage
        case PlayerError.cannotListen, is SoundPlayers.NoPlayer, is SoundPlayers.SoundFailed, is OpenFileLimit.TooLow:
            Code.unavailable
        case is CancellationError: Code.tryAgain
        default: Code.internalError
        }
    }

    /// Writes an error to stderr, with the program's name before it.
    static func report(_ error: any Error) {
        let text = error is CancellationError ? "stopped; nothing incomplete was left" : "\(error)"
        Console.error("langdu: \(text)")
    }

    /// Writes what else should be known to stderr, with the program's name before it.
    static func note(_ text: String) { Console.error("langdu: \(text)") }

    /// Runs a command's body, showing what goes wrong in it and ending with its exit code.
    static func reporting(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let error where error is ExitCode || error is CleanExit || error is ValidationError {
            throw error
        } catch {
            report(error)
            throw ExitCode(code(for: error))
        }
    }
}
