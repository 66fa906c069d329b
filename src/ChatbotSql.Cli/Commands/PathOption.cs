using System.CommandLine;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Cli.Commands;

/// <summary>Arguments and options whose values are paths.</summary>
internal static class PathOption
{
    public static Option<string?> Create(string name, string description, string helpName)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = helpName };
        RefuseEmpty(option);
        return option;
    }

    /// <summary>Refuses an empty path, as a script passes that lacks a variable.</summary>
    public static void RefuseEmpty(Option<string?> option) => option.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: "" }])
        {
            result.AddError($"`{option.Name}` names nothing");
        }
    });

    /// <inheritdoc cref="RefuseEmpty(Option{string})"/>
    public static void RefuseEmpty(Argument<string> argument) => argument.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: "" }])
        {
            result.AddError($"`{argument.Name}` names nothing");
        }
    });

    /// <summary>Refuses to write into a folder where a file is, or would be above it.</summary>
    /// <param name="what">What would be written, such as <c>a demo</c>.</param>
    /// <exception cref="ProjectException">There is a file.</exception>
    public static void RequireFolder(string folder, string what)
    {
        if (FileOn(folder) is { } file)
        {
            throw new ProjectException([UsageErrors.FolderIsFile(file, what)]);
        }
    }

    /// <summary>The file where a folder or one above it would be; null where none is.</summary>
    private static string? FileOn(string? folder) => string.IsNullOrEmpty(folder) ? null : File.Exists(folder) ? folder : FileOn(Path.GetDirectoryName(folder));
}
