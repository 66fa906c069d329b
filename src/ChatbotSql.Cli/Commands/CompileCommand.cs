using System.CommandLine;
using ChatbotSql.Validate;

namespace ChatbotSql.Cli.Commands;

/// <summary>Prints the SQL of metrics.</summary>
internal static class CompileCommand
{
    public static Command Create()
    {
        var options = new ProjectOptions();
        var questions = new QuestionOptions();
        var command = new Command("compile", "Prints the SQL that computes metrics from the facts.");
        questions.AddTo(command);
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var catalog = options.Load(parsed, InputPolicy.Optional);
            var question = questions.Read(parsed, catalog);
            options.Warn(parsed, Availability.Warnings(question));
            Console.WriteLine(Compiler.Compile(catalog, question));
            return 0;
        });
        return command;
    }
}
