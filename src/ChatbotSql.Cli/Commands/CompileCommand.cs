using System.CommandLine;
using ChatbotSql.Cli.Output;
using ChatbotSql.Report;
using ChatbotSql.Run.Answers;
using ChatbotSql.Validate;

namespace ChatbotSql.Cli.Commands;

/// <summary>Prints the SQL of metrics.</summary>
internal static class CompileCommand
{
    public static Command Create()
    {
        var options = new ProjectOptions();
        var questions = new QuestionOptions();
        var plan = new Option<bool>("--plan") { Description = "Print, in place of SQL and without a question, what the last build recorded of how it put all values together: a row for each table of cells, with its fact and segment, what it was made of, whether it is stored, its measures, rows expected and found, and seconds." };
        var command = new Command("compile", "Prints the SQL that computes metrics from the facts.");
        questions.AddTo(command);
        options.AddTo(command);
        command.Add(plan);
        questions.RefuseBeside(command, plan);
        command.SetAction(parsed =>
        {
            var catalog = options.Load(parsed, InputPolicy.Recorded);
            if (parsed.GetValue(plan))
            {
                options.RequireBuiltWith(parsed, catalog, isStored: true);
                Console.Out.Write(RowFormatter.Format(PlanReport.Rows(catalog), RowFormat.Table));
                return 0;
            }

            var question = questions.Read(parsed, catalog);
            options.Warn(parsed, Availability.Warnings(question));
            Terminal.Write($"{Compiler.Compile(catalog, question)}\n");
            return 0;
        });
        return command;
    }
}
