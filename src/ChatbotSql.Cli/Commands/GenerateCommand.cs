using System.CommandLine;
using System.Globalization;
using ChatbotSql.Cli.Output;
using ChatbotSql.Generate;

namespace ChatbotSql.Cli.Commands;

/// <summary>Writes a synthetic archive.</summary>
internal static class GenerateCommand
{
    private const int MostConversations = 1_000_000_000;
    private const int MostDays = 3660;

    public static Command Create()
    {
        var demo = ArchiveOptions.Demo("archive");
        var conversations = WholeNumberOption.Create("--conversations", "How many conversations.", (int)demo.Conversations, most: MostConversations);
        var days = WholeNumberOption.Create("--days", "How many days.", demo.Days, most: MostDays);
        var seed = WholeNumberOption.Create("--seed", "The same seed gives the same bytes.", demo.Seed, least: int.MinValue);
        var folder = new Option<string>("--out") { Description = "Where it is written.", DefaultValueFactory = _ => demo.Folder, HelpName = "DIR" };
        PathOption.RefuseEmpty(folder!);
        var layout = new Option<string>("--layout") { Description = "A folder a day, or a file a month.", DefaultValueFactory = _ => "hive", HelpName = "hive|flat" };
        var format = new Option<string>("--format") { Description = "How events are written; the exports of other systems are CSV.", DefaultValueFactory = _ => "parquet", HelpName = "parquet|csv" };
        var quiet = new Option<bool>("--quiet") { Description = "No progress." };
        var noIncident = new Option<bool>("--no-incident") { Description = "Without the release that goes wrong in the 18th week." };
        var noPageViews = new Option<bool>("--no-page-views") { Description = "Without page views and impressions, as a chatbot's platform exports." };
        Choices.Accept(layout, "hive", "flat");
        Choices.Accept(format, "parquet", "csv");
        var command = new Command("generate", "Writes a deterministic synthetic archive: chatbot events, and what the CRM, the help desk, the shop, marketing and finance export.") { conversations, days, seed, folder, layout, format, noIncident, noPageViews, quiet };
        command.SetAction(parsed =>
        {
            var options = new ArchiveOptions(
                parsed.GetValue(folder)!, parsed.GetValue(conversations), parsed.GetValue(days), parsed.GetValue(seed),
                demo.From,
                parsed.GetValue(layout) == "flat" ? ArchiveLayout.Flat : ArchiveLayout.Hive,
                parsed.GetValue(format) == "csv" ? ArchiveFormat.Csv : ArchiveFormat.Parquet,
                !parsed.GetValue(noIncident),
                !parsed.GetValue(noPageViews));
            Write(options, parsed.GetValue(quiet));
            return 0;
        });
        return command;
    }

    /// <summary>Writes the archive and says what it holds.</summary>
    private static void Write(ArchiveOptions options, bool isQuiet)
    {
        PathOption.RequireFolder(options.Folder, "an archive");
        var summary = ProgressView.Share(isQuiet, "generate", progress => ArchiveGenerator.Write(options, progress));
        Terminal.Tell(string.Create(
            CultureInfo.InvariantCulture,
            $"wrote {summary.Events:N0} events of {summary.Conversations:N0} conversations to {summary.Files.Length} files, and {summary.Exports.Length} exports of other systems, in {options.Folder}"));
    }
}
