using System.Globalization;
using ChatbotSql.Model;
using HandlebarsDotNet;

namespace ChatbotSql.Templates;

/// <summary>What templates of facts write the project's rules with.</summary>
internal static class RuleHelpers
{
    public static void Register(IHandlebars handlebars)
    {
        handlebars.RegisterHelper("rule", (output, _, arguments) => output.WriteSafeString(Rule(arguments)));
        handlebars.RegisterHelper("flag", (output, _, arguments) => output.WriteSafeString(Flag(arguments)));
        handlebars.RegisterHelper("per_flow", (output, _, arguments) => output.WriteSafeString(PerFlow(arguments)));
    }

    /// <summary>The SQL of a rule, its type and what stands where the project defines none. A rule stands on lines of its own, because it may end with a comment.</summary>
    private static string Rule(Arguments arguments) => arguments[0] is string { Length: > 0 } rule ? $"CAST((\n{rule}\n) AS {arguments[1]})" : $"{arguments[2]}";

    /// <summary>The same for a condition, of which NULL counts as false.</summary>
    private static string Flag(Arguments arguments) => arguments[0] is string { Length: > 0 } rule ? $"CAST(coalesce((\n{rule}\n), false) AS BOOLEAN)" : $"{arguments[1]}";

    /// <summary>What the project declares of the row's flow: a goal, a job or a breadth.</summary>
    private static string PerFlow(Arguments arguments)
    {
        var flows = ((IEnumerable<object?>)arguments[0]!).Cast<IReadOnlyDictionary<string, object?>>();
        var what = Convert.ToString(arguments[1], CultureInfo.InvariantCulture)!;
        var branches = flows.Where(flow => flow[what] is not null).Select(flow => $" WHEN {SqlLiteral.Text($"{flow["flow"]}")} THEN {SqlLiteral.Text($"{flow[what]}")}");
        return $"CAST(CASE flow{string.Concat(branches)} WHEN NULL THEN NULL END AS VARCHAR)";
    }
}
