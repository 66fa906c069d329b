using System.Runtime.CompilerServices;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace ChatbotSql.Shared;

/// <summary>Compares text with the <c>NAME.verified.EXT</c> file that stands beside the test.</summary>
/// <remarks>
/// A difference fails the test and leaves the new text in <c>NAME.received.EXT</c>. To accept it, look at it and run again
/// with <c>CHATBOTSQL_ACCEPT_SNAPSHOTS=1</c>, which CI refuses.
/// </remarks>
public static class Snapshot
{
    private const string AcceptVariable = "CHATBOTSQL_ACCEPT_SNAPSHOTS";

    /// <summary>Whether lists that are made of the source are written again: never on CI, where they are compared.</summary>
    public static bool Accepts => Environment.GetEnvironmentVariable(AcceptVariable) == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    /// <param name="received">The text to compare; line endings do not matter.</param>
    /// <param name="name">The file's name without its suffixes; a folder may stand before it.</param>
    /// <param name="extension">Without a dot.</param>
    /// <param name="source">The test's source file.</param>
    /// <exception cref="SnapshotException">The text differs, or no verified file is there.</exception>
    public static void Match(string received, string name, string extension = "txt", [CallerFilePath] string source = "")
    {
        var accepts = Environment.GetEnvironmentVariable(AcceptVariable) == "1";
        var onCi = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
        Match(received, Path.Combine(Path.GetDirectoryName(source)!, name), extension, accepts, onCi);
    }

    internal static void Match(string received, string path, string extension, bool accepts, bool onCi)
    {
        if (accepts && onCi)
        {
            throw new SnapshotException($"{AcceptVariable} is set on CI, where snapshots are compared and never accepted.");
        }

        var verifiedFile = $"{path}.verified.{extension}";
        var receivedFile = $"{path}.received.{extension}";
        var text = Normal(received);
        var verified = File.Exists(verifiedFile) ? Normal(File.ReadAllText(verifiedFile)) : null;
        if (text == verified || accepts)
        {
            File.Delete(receivedFile);
            Accept(text, verified, verifiedFile);
            return;
        }

        File.WriteAllText(receivedFile, text);
        throw new SnapshotException(verified is null
            ? $"There is no {verifiedFile}; the received text is in {receivedFile}:\n{text}"
            : $"{receivedFile} differs from what was verified (- verified, + received):\n{Difference(verified, text)}");
    }

    private static void Accept(string text, string? verified, string verifiedFile)
    {
        if (text != verified)
        {
            File.WriteAllText(verifiedFile, text);
        }
    }

    /// <summary>Lines that end in LF, the last one too.</summary>
    private static string Normal(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static string Difference(string verified, string received) =>
        string.Join('\n', new InlineDiffBuilder(new Differ()).BuildDiffModel(verified, received).Lines.Select(Marked));

    private static string Marked(DiffPiece line) => line.Type switch
    {
        ChangeType.Inserted => $"+ {line.Text}",
        ChangeType.Deleted => $"- {line.Text}",
        _ => $"  {line.Text}",
    };
}
