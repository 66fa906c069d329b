using System.Collections.Immutable;
using System.CommandLine;
using ChatbotSql.Diagnostics;
using ChatbotSql.Model;
using ChatbotSql.Project;
using ChatbotSql.Run.Answers;
using ChatbotSql.Validate;

namespace ChatbotSql.Cli.Commands;

/// <summary>The options that say which project a command works on.</summary>
internal sealed class ProjectOptions
{
    private readonly Option<string> project = new("--project") { Description = "The project's folder.", DefaultValueFactory = _ => ".", HelpName = "DIR" };
    private readonly Option<string?> database = PathOption.Create("--database", "The DuckDB file, instead of the project's.", "FILE");
    private readonly Option<string[]> parameters = new("--param") { Description = "A parameter's value, instead of the project's.", HelpName = "NAME=VALUE" };
    private readonly Option<bool> quiet = new("--quiet") { Description = "No progress and no warnings." };

    private readonly Option<bool> noTemplates = new("--no-project-templates") { Description = "Refuse a project with SQL templates of its own, which are code." };

    public void AddTo(Command command)
    {
        PathOption.RefuseEmpty(project!);
        command.Add(project);
        command.Add(database);
        command.Add(parameters);
        command.Add(quiet);
        command.Add(noTemplates);
    }

    public string FolderOf(ParseResult parsed) => parsed.GetValue(project)!;

    public bool IsQuiet(ParseResult parsed) => parsed.GetValue(quiet);

    /// <summary>The checked project; its warnings go to standard error.</summary>
    /// <exception cref="ProjectException">The project has errors.</exception>
    public Catalog Load(ParseResult parsed, InputPolicy inputs)
    {
        var diagnostics = new DiagnosticBag();
        var catalog = Load(parsed, inputs, diagnostics);
        Warn(parsed, diagnostics);
        return catalog;
    }

    /// <summary>The checked project; its warnings are left in the bag.</summary>
    /// <exception cref="ProjectException">The project has errors.</exception>
    public Catalog Load(ParseResult parsed, InputPolicy inputs, DiagnosticBag diagnostics) =>
        Compiler.Load(FolderOf(parsed), inputs, diagnostics, model => Adjust(model, parsed), PolicyOf(parsed));

    /// <summary>The checked project with some parameters of another value, or added; its warnings are not shown.</summary>
    public Catalog LoadQuietly(ParseResult parsed, ImmutableArray<Parameter> others) =>
        Compiler.Load(FolderOf(parsed), InputPolicy.Recorded, new DiagnosticBag(), model => With(Adjust(model, parsed), others), PolicyOf(parsed));

    /// <summary>Requires that what parameters on the command line have a say in was built with them; and says where the project as it is has none.</summary>
    /// <param name="isStored">Whether what is asked for is read as it is stored.</param>
    /// <exception cref="ProjectException">It was not.</exception>
    public void RequireBuiltWith(ParseResult parsed, Catalog catalog, bool isStored)
    {
        var given = parsed.GetValue(parameters) ?? [];
        BuiltVersion.Require(catalog, [.. given.Select(text => text.Split('=')[0])], isStored);
        if (given.Length == 0)
        {
            Warn(parsed, BuiltVersion.Warnings(catalog, isStored));
        }
    }

    public void Warn(ParseResult parsed, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        if (!IsQuiet(parsed))
        {
            Warn(diagnostics);
        }
    }

    public static void Warn(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        if (diagnostics.Count > 0)
        {
            Console.Error.WriteLine(DiagnosticPrinter.Print(diagnostics));
        }
    }

    private TemplatePolicy PolicyOf(ParseResult parsed) => parsed.GetValue(noTemplates) ? TemplatePolicy.Refused : TemplatePolicy.Allowed;

    private ProjectModel Adjust(ProjectModel model, ParseResult parsed)
    {
        var given = parsed.GetValue(parameters) ?? [];
        var settings = parsed.GetValue(database) is { } path ? model.Settings with { Database = Path.GetFullPath(path) } : model.Settings;
        return model with { Settings = settings, Parameters = given.Aggregate(model.Parameters, Set) };
    }

    private static ProjectModel With(ProjectModel model, ImmutableArray<Parameter> others) => model with
    {
        Parameters = [.. model.Parameters.Where(parameter => others.All(other => other.Name.Text != parameter.Name.Text)), .. others],
    };

    private static ImmutableArray<Parameter> Set(ImmutableArray<Parameter> parameters, string given)
    {
        var equals = given.IndexOf('=');
        var name = equals < 0 ? given : given[..equals];
        var known = parameters.FirstOrDefault(parameter => parameter.Name.Text == name);
        if (equals < 0 || known is null)
        {
            throw new ProjectException([known is null ? UsageErrors.UnknownParameter(given, name, [.. parameters.Select(parameter => parameter.Name.Text)]) : UsageErrors.NoValue(name)]) { IsOfUsage = true };
        }

        return parameters.Replace(known, known with { Literal = SqlLiteral.Constant(given[(equals + 1)..], isPlain: true), IsGiven = true });
    }
}
