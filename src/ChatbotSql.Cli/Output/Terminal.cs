using ChatbotSql.Diagnostics;

namespace ChatbotSql.Cli.Output;

/// <summary>Standard output for what is read by machines as well: as it is into a file or a pipe, safe to look at on a terminal.</summary>
internal static class Terminal
{
    /// <summary>The characters of a line of the terminal; null where what is written goes elsewhere.</summary>
    public static int? Width => Console.IsOutputRedirected || Console.WindowWidth <= 0 ? null : Console.WindowWidth;

    public static void Write(string text) => Console.Out.Write(Console.IsOutputRedirected ? text : Printable.Text(text));

    /// <summary>Says what has been done, which stays done where nobody can be told.</summary>
    public static void Tell(string text) => Tell(() => Console.WriteLine(text));

    /// <inheritdoc cref="Tell(string)"/>
    public static void Tell(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"done; standard output cannot be written to: {Printable.Line(exception.Message)}");
        }
    }
}
