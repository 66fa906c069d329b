using System.CommandLine;
using ChatbotSql.Explain;
using ChatbotSql.Report;
using ChatbotSql.Run.Answers;
using ChatbotSql.Validate;

namespace ChatbotSql.Cli.Commands;

/// <summary>Prints what a metric means, and the rows behind one number of it.</summary>
internal static class ExplainCommand
{
    private const int WidthWithoutTerminal = 100;

    public static Command Create()
    {
        var options = new ProjectOptions();
        var cell = new CellOptions();
        var rows = WholeNumberOption.Create("--rows", "How many rows of each group are shown at most.", otherwise: 5, least: 0);
        var format = new Option<string>("--format") { Description = "How it is printed.", DefaultValueFactory = _ => "text", HelpName = "text|json" };
        Choices.Accept(format, "text", "json");
        var command = new Command("explain", "Prints what a metric means and is made of; with --period, the rows behind one number.");
        cell.AddTo(command);
        command.Add(rows);
        options.AddTo(command);
        command.Add(format);
        command.SetAction(parsed =>
        {
            var catalog = options.Load(parsed, InputPolicy.Recorded);
            var question = cell.Read(parsed, catalog);
            var explanation = Explainer.Explain(catalog, question, question.From is null ? null : Number(catalog, question));
            Console.Out.Write(parsed.GetValue(format) == "json"
                ? ExplanationJson.Format(explanation)
                : ExplanationText.Format(explanation, catalog.Settings.Currency, Width()));
            return 0;

            ExplainedNumber Number(Catalog catalog, Question question)
            {
                options.RequireBuiltWith(parsed, catalog, isStored: false);
                return NumberExplainer.Explain(catalog, question, parsed.GetValue(rows));
            }
        });
        return command;
    }

    private static int Width() => Console.IsOutputRedirected || Console.WindowWidth < 40 ? WidthWithoutTerminal : Console.WindowWidth;
}
