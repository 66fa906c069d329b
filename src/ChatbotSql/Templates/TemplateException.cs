namespace ChatbotSql.Templates;

/// <summary>A SQL template cannot be rendered.</summary>
public sealed class TemplateException(string template, string reason, Exception? inner)
    : Exception($"template `{template}`: {reason}", inner)
{
    public string Template { get; } = template;

    public string Reason { get; } = reason;
}
