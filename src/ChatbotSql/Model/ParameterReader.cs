using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>Reads <c>params</c>: named constants.</summary>
internal static class ParameterReader
{
    public static ImmutableArray<Parameter> Read(MappingReader project, DiagnosticBag diagnostics)
    {
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        foreach (var (key, value) in project.Entries("params"))
        {
            var name = new Located(key.Text, key.Span);
            if (!Names.AreValid(name.Text))
            {
                diagnostics.Add(ModelErrors.NotAName(name, "a parameter"));
            }

            if (value is YamlScalar scalar)
            {
                parameters.Add(new Parameter(name, SqlLiteral.Constant(scalar.Text, scalar.IsPlain)));
            }
            else
            {
                diagnostics.Add(ModelErrors.Expected(value.Span, key.Text, "a number, true, false or a text", value.Kind));
            }
        }

        return parameters.ToImmutable();
    }
}
