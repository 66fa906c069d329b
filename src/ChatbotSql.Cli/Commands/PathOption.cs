using System.CommandLine;

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
}
