using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ChatbotSql.Cli.Output;
using ChatbotSql.Generate;

namespace ChatbotSql.Cli.Commands;

/// <summary>Writes a synthetic archive.</summary>
internal static class GenerateCommand
{
    private const long MostConversations = 1_000_000_000;
    private const long MostDays = 3660;

    public static Command Create()
    {
        var demo = ArchiveOptions.Demo("archive");
        var conversations = new Option<long>("--conversations") { Description = "How many conversations.", DefaultValueFactory = _ => demo.Conversations, HelpName = "N" };
        var days = new Option<int>("--days") { Description = "How many days.", DefaultValueFactory = _ => demo.Days, HelpName = "N" };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same bytes.", DefaultValueFactory = _ => demo.Seed, HelpName = "N" };
        var folder = new Option<string>("--out") { Description = "Where it is written.", DefaultValueFactory = _ => demo.Folder, HelpName = "DIR" };
        PathOption.RefuseEmpty(folder!);
        var layout = new Option<string>("--layout") { Description = "A folder a day, or a file a month.", DefaultValueFactory = _ => "hive", HelpName = "hive|flat" };
        var format = new Option<string>("--format") { Description = "How events are written; the exports of other systems are CSV.", DefaultValueFactory = _ => "parquet", HelpName = "parquet|csv" };
        var quiet = new Option<bool>("--quiet") { Description = "No progress." };
        var noIncident = new Option<bool>("--no-incident") { Description = "Without the release that goes wrong in the 18th week." };
        var noPageViews = new Option<bool>("--no-page-views") { Description = "Without page views and impressions, as a chatbot's platform exports." };
        layout.AcceptOnlyFromAmong("hive", "flat");
        format.AcceptOnlyFromAmong("parquet", "csv");
        conversations.CustomParser = result => ParseWholeNumber(result, MostConversations);
        seed.CustomParser = ParseSeed;
        days.CustomParser = result => (int)ParseWholeNumber(result, MostDays);
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
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"wrote {summary.Events:N0} events of {summary.Conversations:N0} conversations to {summary.Files.Length} files, and {summary.Exports.Length} exports of other systems, in {options.Folder}"));
    }

    private static int ParseSeed(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"`{text}` is not a whole number from {int.MinValue} to {int.MaxValue}"));
        }

        return value;
    }

    private static long ParseWholeNumber(ArgumentResult result, long most)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= 1 && value <= most)
        {
            return value;
        }

        result.AddError(string.Create(CultureInfo.InvariantCulture, $"`{text}` is not a whole number from 1 to {most}"));
        return 1;
    }
}
