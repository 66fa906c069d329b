namespace ChatbotSql.Schema;

/// <summary>The kinds of YAML files that a project is written in.</summary>
public enum SchemaKind
{
    /// <summary><c>chatbotsql.yml</c>.</summary>
    Project,

    /// <summary>A file of definitions, such as those below <c>metrics/</c>.</summary>
    Metrics,
}
