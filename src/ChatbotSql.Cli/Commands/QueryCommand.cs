using System.CommandLine;
using ChatbotSql.Cli.Output;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Report;
using ChatbotSql.Run.Answers;
using ChatbotSql.Validate;

namespace ChatbotSql.Cli.Commands;

/// <summary>Prints values of metrics.</summary>
internal static class QueryCommand
{
    public static Command Create()
    {
        var options = new ProjectOptions();
        var questions = new QuestionOptions();
        var format = FormatOption.Create();
        var command = new Command("query", "Prints values of metrics, for any split, grain and range.");
        questions.AddTo(command);
        options.AddTo(command);
        command.Add(format);
        command.SetAction(parsed =>
        {
            var catalog = options.Load(parsed, InputPolicy.Recorded);
            options.RequireBuiltWith(parsed, catalog, isStored: false);
            var question = questions.Read(parsed, catalog);
            options.Warn(parsed, Availability.Warnings(question));
            var (rows, shown) = (QueryRunner.Run(catalog, question), FormatOption.Read(parsed, format));
            Print(shown is RowFormat.Table or RowFormat.Markdown ? WithNoValues(rows, question) : rows, shown, options.IsQuiet(parsed));
            options.Warn(parsed, NothingAt(rows, question));
            return 0;
        });
        return command;
    }

    /// <summary>A table leaves out what does not fit into the window, and says so: lines that are broken cannot be read.</summary>
    private static void Print(RowSet rows, RowFormat format, bool isQuiet)
    {
        var fitted = format == RowFormat.Table && Terminal.Width is { } width ? FittedRows.Of(rows, width, FittedRows.OfValues) : new FittedRows(rows, []);
        Terminal.Write(RowFormatter.Format(fitted.Rows, format));
        if (!fitted.LeftOut.IsEmpty && !isQuiet)
        {
            Console.Error.WriteLine($"left out to fit: {string.Join(", ", fitted.LeftOut)}; a wider window has room for them, and `--format csv` has all");
        }
    }

    /// <summary>Says of a cell that is asked for that there is none, which may be a name that is mistyped; a row that tells what is not available is not of it.</summary>
    private static Diagnostic[] NothingAt(RowSet rows, Question question)
    {
        var reason = rows.Columns.IndexOf("reason");
        return question.At.IsEmpty || rows.Rows.Any(row => row[reason] is not "not_available")
            ? []
            : [UsageErrors.NothingAt(string.Join(", ", question.At.Select(pair => $"{pair.Key.Name}={pair.Value ?? Question.NoValue}")), question.At[0].Key.Name)];
    }

    /// <summary>Says of a dimension that a row is split by and that has no value so, as it is asked for by <c>--at</c>.</summary>
    private static RowSet WithNoValues(RowSet rows, Question question)
    {
        var segment = rows.Columns.IndexOf("segment");
        var columns = question.By.Select(dimension => (dimension.Name, Index: rows.Columns.IndexOf(dimension.Name))).ToList();
        return rows with { Rows = [.. rows.Rows.Select(Shown)] };

        object?[] Shown(object?[] row)
        {
            var split = ((string)row[segment]!).Split('+');
            var shown = (object?[])row.Clone();
            foreach (var (_, index) in columns.Where(column => row[column.Index] is null && split.Contains(column.Name)))
            {
                shown[index] = Question.NoValue;
            }

            return shown;
        }
    }
}
