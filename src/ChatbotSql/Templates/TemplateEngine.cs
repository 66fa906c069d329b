using System.Collections.Concurrent;
using System.Collections.Immutable;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;

namespace ChatbotSql.Templates;

/// <summary>Renders the SQL templates of a project and of the shipped pack; the project's come first.</summary>
/// <remarks>
/// Values are inserted as they are, so a template writes <c>{{literal x}}</c> for text from data and
/// <c>{{identifier x}}</c> for names. A name that the context does not have is an error, never an empty text.
/// </remarks>
public sealed class TemplateEngine
{
    private const string Ending = ".sql.hbs";
    private readonly ImmutableArray<string> folders;
    private readonly ConcurrentDictionary<string, HandlebarsTemplate<object, object>> compiled = new(StringComparer.Ordinal);
    private Task compiling = Task.CompletedTask;

    public TemplateEngine(ImmutableArray<string> folders)
    {
        this.folders = folders;
    }

    /// <summary>The engine for the templates that ship with the tool, without any project's.</summary>
    public static TemplateEngine Shipped() => new([Path.Combine(Project.ProjectLoader.PackFolder, "sql", "duckdb")]);

    /// <summary>Whether a project has its own template of that name, or of one below it.</summary>
    public bool IsOverridden(string name) => folders.SkipLast(1)
        .Any(folder => File.Exists(Path.Combine(folder, name + Ending)) || Directory.Exists(Path.Combine(folder, name)));

    /// <summary>The file of a template of the project itself; null of a shipped one, or where there is none.</summary>
    public string? OwnFile(string name) => IsOverridden(name) ? PathOf(name) : null;

    /// <summary>Compiles the templates of a folder beside other work; what is wrong with one is found when it is rendered.</summary>
    public void BeginToCompile(string folder)
    {
        var names = folders.Select(root => Path.Combine(root, folder)).Where(Directory.Exists)
            .SelectMany(path => Directory.GetFiles(path, $"*{Ending}"))
            .Select(path => $"{folder}/{Path.GetFileName(path)[..^Ending.Length]}")
            .ToHashSet();
        compiling = Task.Run(() =>
        {
            foreach (var name in names)
            {
                TryCompile(name);
            }
        });
    }

    /// <summary>Renders the template of that name, such as <c>facts/conversations</c>.</summary>
    /// <exception cref="TemplateException">The template is missing, malformed, or names what the context lacks.</exception>
    public string Render(string name, IReadOnlyDictionary<string, object?> context) => Include(name, TemplateValues.Of(context));

    /// <summary>Renders a template in the place of another, over values that the other reads.</summary>
    /// <exception cref="TemplateException">The template is missing, malformed, or names what the context lacks.</exception>
    internal string Include(string name, object context)
    {
        try
        {
            return CompiledTemplates.Render(Template(name), context, this);
        }
        catch (Exception exception) when (exception is HandlebarsException or HandlebarsUndefinedBindingException)
        {
            throw new TemplateException(name, exception.Message, exception);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new TemplateException(name, "a helper lacks what it is to write, such as `{{literal}}` without a value", exception);
        }
    }

    private HandlebarsTemplate<object, object> Template(string name)
    {
        compiling.Wait();
        return Compiled(name);
    }

    private void TryCompile(string name)
    {
        try
        {
            _ = Compiled(name);
        }
        catch (Exception exception) when (exception is HandlebarsException or TemplateException or IOException or UnauthorizedAccessException)
        {
            // Whoever renders it is told.
        }
    }

    private HandlebarsTemplate<object, object> Compiled(string name) => compiled.GetOrAdd(
        name, name => CompiledTemplates.Of(File.ReadAllText(PathOf(name) ?? throw new TemplateException(name, "there is no such template", null))));

    /// <summary>The file of a template; a name leads nowhere else than below the folders.</summary>
    private string? PathOf(string name) => !IsName(name) ? null : folders
        .Select(folder => Path.Combine(folder, name + Ending))
        .FirstOrDefault(File.Exists);

    private static bool IsName(string name) =>
        name.Split('/').All(part => part.Length > 0 && part.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-'));
}
