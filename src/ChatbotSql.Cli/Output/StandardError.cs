using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ChatbotSql.Cli.Output;

/// <summary>Standard error for progress, warnings and errors, which decide nothing: what cannot be written there is left unsaid.</summary>
internal sealed class StandardError : TextWriter
{
    private const string Nothing = "/dev/null";

    /// <summary>The largest number of a standard stream.</summary>
    private const int LastStandard = 2;

    /// <summary>Open as long as the process is.</summary>
    private static readonly List<SafeFileHandle> Kept = [];

    private readonly TextWriter? writer;

    private StandardError(TextWriter? writer) => this.writer = writer;

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Has everything that is written to standard error go through one.</summary>
    public static void Guard()
    {
        TextWriter? writer = null;
        Try(KeepNumbers);
        Try(() => writer = Console.Error);
        Console.SetError(new StandardError(writer));
    }

    public override void Write(char value) => Try(() => writer?.Write(value));

    public override void Write(string? value) => Try(() => writer?.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => writer?.Write(buffer, index, count));

    public override void WriteLine(string? value) => Try(() => writer?.WriteLine(value));

    public override void Flush() => Try(() => writer?.Flush());

    /// <summary>Takes the numbers of standard streams that are closed, lest a file that is opened later gets one, and messages with it. What takes them cannot be written to.</summary>
    private static void KeepNumbers()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        do
        {
            Kept.Add(File.OpenHandle(Nothing, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        }
        while (Kept[^1].DangerousGetHandle() <= LastStandard);
    }

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // There is nowhere left to say it.
        }
    }
}
