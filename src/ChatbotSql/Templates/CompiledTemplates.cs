using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatbotSql.Model;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;

namespace ChatbotSql.Templates;

/// <summary>The compiled templates of this process, by their text: each is compiled once, whatever folders it was found in.</summary>
internal static class CompiledTemplates
{
    /// <summary>What an <c>include</c> finds the engine by which renders it: which folders it looks into is no matter of the text.</summary>
    private const string Engine = "engine";

    private const int MostAttempts = 5;

    private static readonly IHandlebars Shared = Create();
    private static readonly ConcurrentDictionary<string, HandlebarsTemplate<object, object>> ByText = new(StringComparer.Ordinal);

    /// <exception cref="HandlebarsException">The text is malformed.</exception>
    public static HandlebarsTemplate<object, object> Of(string text) => ByText.GetOrAdd(text, static text => Compile(text));

    /// <summary>The engine gives each of its patterns a second, which a machine with much else to do may let pass before it goes on.</summary>
    private static HandlebarsTemplate<object, object> Compile(string text)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return Shared.Compile(text);
            }
            catch (RegexMatchTimeoutException) when (attempt < MostAttempts)
            {
                // What does not depend on the text alone is worth another attempt.
            }
        }
    }

    /// <exception cref="HandlebarsUndefinedBindingException">The template names what the context lacks.</exception>
    public static string Render(HandlebarsTemplate<object, object> template, object context, TemplateEngine engine) =>
        template(context, new Dictionary<string, object> { [Engine] = engine }).Trim();

    private static IHandlebars Create()
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration
        {
            NoEscape = true,
            FormatProvider = CultureInfo.InvariantCulture,
            ThrowOnUnresolvedBindingExpression = true,
            CompileTimeConfiguration = { Features = { new InterpretedTemplates() } },
        });
        handlebars.RegisterHelper("literal", (output, _, arguments) => output.WriteSafeString(SqlLiteral.TextOrNull(Convert.ToString(arguments[0], CultureInfo.InvariantCulture))));
        handlebars.RegisterHelper("identifier", (output, _, arguments) => output.WriteSafeString(SqlLiteral.Identifier($"{arguments[0]}")));
        handlebars.RegisterHelper("include", (in EncodedTextWriter output, in HelperOptions options, in Context context, in Arguments arguments) =>
            output.WriteSafeString(options.Data.Value<TemplateEngine>(Engine)!.Include($"{arguments[0]}", context.Value!)));
        RuleHelpers.Register(handlebars);
        return handlebars;
    }
}
