import ArgumentParser
import Articles

/// How articles are read in.
struct FormOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "The form of the articles, if it is not to be found out: \(ArticleForms.standard.names.joined(separator: ", ")).",
            valueName: "form"),
        completion: .list(ArticleForms.standard.names))
    var form: String?

    func validate() throws {
        guard let form, ArticleForms.standard.form(named: form) == nil else { return }
        throw ValidationError(
            "There is no form “\(form)”. There are: \(ArticleForms.standard.names.joined(separator: ", ")).")
    }

    /// A reader of that form, or of all.
    var reader: ArticleReader { ArticleReader(as: form.flatMap { ArticleForms.standard.form(named: $0) }) }

    /// The options as they are given to a command.
    var arguments: [String] { form.map { ["--as", $0] } ?? [] }
}
