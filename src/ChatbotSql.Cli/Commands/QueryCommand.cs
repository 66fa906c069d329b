using System.CommandLine;
using ChatbotSql.Cli.Output;
using ChatbotSql.Report;
using ChatbotSql.Run;
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
            var question = questions.Read(parsed, catalog);
            options.Warn(parsed, Availability.Warnings(question));
            Terminal.Write(RowFormatter.Format(QueryRunner.Run(catalog, question), FormatOption.Read(parsed, format)));
            return 0;
        });
        return command;
    }
}
