using System.CommandLine;
using ChatbotSql.Schema;

namespace ChatbotSql.Cli.Commands;

/// <summary>Prints the JSON Schema of the YAML files, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var kind = new Argument<string?>("KIND") { Description = "project for chatbotsql.yml, metrics for files of definitions; either where it is left out.", Arity = ArgumentArity.ZeroOrOne };
        kind.AcceptOnlyFromAmong([.. Enum.GetValues<SchemaKind>().Select(JsonSchemas.NameOf)]);
        var command = new Command("schema", "Prints the JSON Schema of the project's YAML files, for editors.") { kind };
        command.SetAction(parsed =>
        {
            Console.Write(JsonSchemas.Print(parsed.GetValue(kind) is { } name ? Enum.Parse<SchemaKind>(name, ignoreCase: true) : null));
            return 0;
        });
        return command;
    }
}
