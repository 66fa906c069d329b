using System.CommandLine;
using ChatbotSql.Diagnostics;
using Command = ChatbotSql.Guarantees.Measure.Command;

namespace ChatbotSql.Guarantees;

/// <summary>The command line: 0 all that was tried holds, 1 something does not.</summary>
internal static class GuaranteesCommand
{
    public static int Run(string[] args)
    {
        var only = new Option<string?>("--only") { Description = "Only the guarantees whose name contains this.", HelpName = "WORD" };
        var kills = new Option<int>("--kills") { Description = "How many builds are killed.", DefaultValueFactory = _ => 200, HelpName = "N" };
        var seed = new Option<int>("--seed") { Description = "Another one kills builds at other moments.", DefaultValueFactory = _ => 1, HelpName = "N" };
        var program = new Option<string?>("--command") { Description = "The program to try, such as one that is published; the one that is built with this without any.", HelpName = "FILE" };
        var work = new Option<string>("--work") { Description = "The folder of projects, archives and databases.", DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "chatbotsql-guarantees"), HelpName = "DIR" };
        kills.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--kills takes a whole number from 1");
            }
        });
        var root = new RootCommand("Tries to break what ChatbotSql guarantees, and prints how that went.") { only, kills, seed, program, work };
        root.SetAction(parsed =>
        {
            Command.Program = parsed.GetValue(program) is { } file ? [Path.GetFullPath(file)] : Command.Program;
            return TryAll(new GuaranteesOptions(parsed.GetValue(only), parsed.GetValue(kills), parsed.GetValue(seed), Path.GetFullPath(parsed.GetValue(work)!)));
        });
        return root.Parse(args).Invoke();
    }

    private static int TryAll(GuaranteesOptions options)
    {
        Directory.CreateDirectory(options.Work);
        var outcomes = new List<(string Name, Outcome Outcome)>();
        foreach (var guarantee in Guarantee.All.Where(options.Wants))
        {
            Console.Error.WriteLine($"trying: {guarantee.Name}");
            outcomes.Add((guarantee.Name, TryOne(guarantee, options)));
        }

        OutcomeTable.Print(outcomes);
        return outcomes.Exists(tried => !tried.Outcome.Failures.IsEmpty) ? 1 : 0;
    }

    /// <summary>A command that fails where it should not is a failure of the guarantee, too.</summary>
    private static Outcome TryOne(Guarantee guarantee, GuaranteesOptions options)
    {
        try
        {
            return guarantee.Try(options);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ProjectException)
        {
            return new Outcome("", [exception.Message]);
        }
    }
}
