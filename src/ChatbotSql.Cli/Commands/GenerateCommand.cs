using System.CommandLine;
using ChatbotSql.Generate;

namespace ChatbotSql.Cli.Commands;

/// <summary>Writes a synthetic archive.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var demo = ArchiveOptions.Demo("archive");
        var conversations = new Option<long>("--conversations") { Description = "How many conversations.", DefaultValueFactory = _ => demo.Conversations, HelpName = "N" };
        var days = new Option<int>("--days") { Description = "How many days.", DefaultValueFactory = _ => demo.Days, HelpName = "N" };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same bytes.", DefaultValueFactory = _ => demo.Seed, HelpName = "N" };
        var folder = new Option<string>("--out") { Description = "Where it is written.", DefaultValueFactory = _ => demo.Folder, HelpName = "DIR" };
        var layout = new Option<ArchiveLayout>("--layout") { Description = "hive: a folder a day; flat: a file a month.", DefaultValueFactory = _ => demo.Layout, HelpName = "hive|flat" };
        var format = new Option<ArchiveFormat>("--format") { Description = "parquet or csv.", DefaultValueFactory = _ => demo.Format, HelpName = "parquet|csv" };
        conversations.Validators.Add(result => RequirePositive(result.GetValueOrDefault<long>(), result.AddError));
        days.Validators.Add(result => RequirePositive(result.GetValueOrDefault<int>(), result.AddError));
        var command = new Command("generate", "Writes a deterministic synthetic archive of chatbot events.") { conversations, days, seed, folder, layout, format };
        command.SetAction(parsed =>
        {
            var files = ArchiveGenerator.Write(new ArchiveOptions(
                parsed.GetValue(folder)!, parsed.GetValue(conversations), parsed.GetValue(days), parsed.GetValue(seed),
                demo.From, parsed.GetValue(layout), parsed.GetValue(format)));
            Console.WriteLine($"wrote {files.Files.Length} files with {files.Events} events to {parsed.GetValue(folder)}");
            return 0;
        });
        return command;
    }

    private static void RequirePositive(long value, Action<string> addError)
    {
        if (value < 1)
        {
            addError("expected a whole number from 1");
        }
    }
}
