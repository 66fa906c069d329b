using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.Expressions;

/// <summary>The constants of a project, and which of them its SQL has named.</summary>
/// <param name="metrics">The names of its metrics, where SQL may take them for parameters.</param>
public sealed class ParameterSet(IReadOnlyCollection<Parameter> parameters, IReadOnlyCollection<string>? metrics = null)
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Names { get; } = [.. parameters.Select(parameter => parameter.Name.Text)];

    /// <summary>The constant of a name, which is now in use, or null where there is none.</summary>
    public Parameter? Use(string name)
    {
        lock (used)
        {
            used.Add(name);
        }

        return parameters.FirstOrDefault(parameter => parameter.Name.Text == name);
    }

    public bool Defines(string name) => Names.Contains(name);

    public bool IsMetric(string name) => metrics?.Contains(name) == true;

    /// <summary>A warning for each parameter that no SQL names, but for those that a misspelled name may mean.</summary>
    public IEnumerable<Diagnostic> Unused() => parameters
        .Where(parameter => !used.Contains(parameter.Name.Text) && Model.Names.AreValid(parameter.Name.Text))
        .Where(parameter => !used.Any(name => !Defines(name) && Suggestion.For(name, [parameter.Name.Text]) is not null))
        .Select(parameter => ExpressionErrors.UnusedParameter(parameter.Name));
}
