using System.CommandLine;
using ChatbotSql.Cli.Commands;
using ChatbotSql.Cli.Output;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;

namespace ChatbotSql.Cli;

/// <summary>The command line: 0 done, 1 the project or its data has errors, 2 wrong usage, 3 a bug, 129, 130 or 143 stopped by a signal.</summary>
public static class CommandLine
{
    private const int ProjectErrors = 1;
    private const int WrongUsage = 2;
    private const int Bug = 3;

    /// <summary>How each is made, in the order of the help.</summary>
    private static readonly OrderedDictionary<string, Func<Command>> Commands = new(StringComparer.Ordinal)
    {
        ["demo"] = DemoCommand.Create,
        ["init"] = InitCommand.Create,
        ["generate"] = GenerateCommand.Create,
        ["validate"] = ValidateCommand.Create,
        ["compile"] = CompileCommand.Create,
        ["build"] = BuildCommand.Create,
        ["query"] = QueryCommand.Create,
        ["explain"] = ExplainCommand.Create,
        ["check"] = CheckCommand.Create,
        ["gaps"] = GapsCommand.Create,
        ["test"] = TestCommand.Create,
        ["report"] = ReportCommand.Create,
        ["export"] = ExportCommand.Create,
        ["watch"] = WatchCommand.Create,
        ["schema"] = SchemaCommand.Create,
        ["preset"] = PresetCommand.Create,
    };

    /// <summary>A word that begins with `@` is a value like any other, no file of further words.</summary>
    private static readonly ParserConfiguration Plain = new() { ResponseFileTokenReplacer = null };

    private static readonly string[] AskForHelp = ["--help", "-h", "/h", "-?", "/?", "--version"];

    public static int Run(string[] args)
    {
        StandardError.Guard();
        using var signals = new StopSignals();
        using var interruption = Interruption.On(signals.Token);
        return Guard(signals, args.Contains("--quiet"), () => Invoke(args));
    }

    private static int Invoke(string[] args)
    {
        var parsed = Parse(args);
        if (parsed.Errors.Count > 0)
        {
            // A command that is not known is said twice, last by its name.
            foreach (var error in args.Length == 0 || parsed.CommandResult.Command is not RootCommand ? parsed.Errors : parsed.Errors.TakeLast(1))
            {
                Console.Error.WriteLine($"error: {Printable.Line(string.Join(' ', error.Message.Split('\n', StringSplitOptions.TrimEntries)))}");
            }

            Console.Error.WriteLine("  help: `chatbotsql --help` lists the commands, `chatbotsql COMMAND --help` their options");
            return WrongUsage;
        }

        return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    /// <summary>Parses with the command that is named first, or with all of them where it is none or help is asked for: to make the others costs more than to run some.</summary>
    private static ParseResult Parse(string[] args)
    {
        if (args.Length > 0 && Commands.TryGetValue(args[0], out var create) && !args.Any(AskForHelp.Contains))
        {
            // With its own name: the parser takes one out at the front, be it the last part of a path to work in.
            return create().Parse(args, Plain);
        }

        var root = new RootCommand("Turns raw chatbot events into KPIs in one DuckDB file.");
        foreach (var command in Commands.Values)
        {
            root.Add(command());
        }

        return root.Parse(args.Length == 0 ? ["--help"] : args, Plain);
    }

    private static int Guard(StopSignals signals, bool isQuiet, Func<int> run)
    {
        try
        {
            return run();
        }
#pragma warning disable CA1031 // Whatever comes of work that was stopped is not worth telling.
        catch (Exception) when (signals.ExitCode is not null)
#pragma warning restore CA1031
        {
            Console.Error.WriteLine(StopSignals.Message);
            return signals.ExitCode.Value;
        }
        catch (ProjectException exception)
        {
            Console.Error.WriteLine(DiagnosticPrinter.Print([.. exception.Diagnostics.Where(diagnostic => !isQuiet || diagnostic.Severity == Severity.Error)]));
            return exception.IsOfUsage ? WrongUsage : ProjectErrors;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SqlException { IsMachineFailure: true })
        {
            Console.Error.WriteLine($"error: {Printable.Line((exception as SqlException)?.Reason ?? exception.Message)}");
            return ProjectErrors;
        }
#pragma warning disable CA1031 // The last resort: whatever else happens is a bug, and said without a stack trace.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            WriteBug(exception);
            return Bug;
        }
    }

    private static void WriteBug(Exception exception)
    {
        Console.Error.WriteLine($"error: this is a bug in chatbotsql: {Printable.Line(exception.Message)}");
        Console.Error.WriteLine(Environment.GetEnvironmentVariable("CHATBOTSQL_DEBUG") is null
            ? "  help: set CHATBOTSQL_DEBUG=1 to see where it happened"
            : (exception as SqlException)?.Sql + Environment.NewLine + exception);
    }
}
