using System.CommandLine;
using ChatbotSql.Cli.Output;
using ChatbotSql.DuckDb;
using ChatbotSql.Report;
using ChatbotSql.Run.Answers;
using ChatbotSql.Validate;

namespace ChatbotSql.Cli.Commands;

/// <summary>Lists what the content of the bot lacks.</summary>
internal static class GapsCommand
{
    public static Command Create()
    {
        var options = new ProjectOptions();
        var from = DateOption.Create("--from", "The first local date; 28 days without any.");
        var to = DateOption.Create("--to", "The last local date; the last of the data without any.");
        var intent = new Option<string?>("--intent") { Description = "One intent alone; `(none)` for gaps without any.", HelpName = "INTENT" };
        var limit = WholeNumberOption.Create("--limit", "How many rows at most.", otherwise: 50);
        var format = FormatOption.Create();
        var command = new Command("gaps", "Lists what people asked and the bot's content could not answer, most frequent first.") { from, to, intent, limit, format };
        options.AddTo(command);
        DateOption.RefuseReversed(command, from, to);
        command.SetAction(parsed =>
        {
            var catalog = options.Load(parsed, InputPolicy.Recorded);
            options.RequireBuiltWith(parsed, catalog, isStored: false);
            var rows = GapsReader.Run(catalog, parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(intent), parsed.GetValue(limit));
            Write(rows, FormatOption.Read(parsed, format));
            return 0;
        });
        return command;
    }

    /// <summary>Programs rely on columns; people see only those that say something.</summary>
    private static void Write(RowSet rows, RowFormat format) =>
        Terminal.Write(RowFormatter.Format(format is RowFormat.Table or RowFormat.Markdown ? rows.WithoutEmptyColumns() : rows, format));
}
