using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatbotSql.Diagnostics;
using ChatbotSql.FileSystem;
using ChatbotSql.Model;
using ChatbotSql.Project;

namespace ChatbotSql.Schema;

/// <summary>JSON Schemas of the YAML files, for editors: draft 7, which the YAML language server knows best.</summary>
public static class JsonSchemas
{
    private const string Draft = "http://json-schema.org/draft-07/schema#";
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the schemas to where the files of a sample project look for them, below its folder.</summary>
    public static void Write(string projectFolder)
    {
        var folder = Directory.CreateDirectory(Path.Combine(projectFolder, ".chatbotsql"));
        foreach (var kind in Enum.GetValues<SchemaKind>())
        {
            using var output = new OutputFile(Path.Combine(folder.FullName, $"{NameOf(kind)}.schema.json"));
            File.WriteAllText(output.Unfinished, Print(kind));
            output.Complete();
        }
    }

    /// <summary>What the command line and file names call a kind.</summary>
    public static string NameOf(SchemaKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The schema of one kind of file; of a file of either kind where none is named.</summary>
    public static string Print(SchemaKind? kind)
    {
        var (project, metrics) = Shapes();
        var schema = new JsonObject { ["$schema"] = Draft, ["title"] = Title(kind) };
        var definitions = new JsonObject();
        var writer = new JsonSchemaWriter(definitions);
        foreach (var (key, value) in kind switch
        {
            SchemaKind.Project => writer.Write(project),
            SchemaKind.Metrics => writer.Write(metrics),
            _ => new JsonObject { ["anyOf"] = new JsonArray(writer.Write(project), writer.Write(metrics)) },
        })
        {
            schema[key] = value?.DeepClone();
        }

        schema["definitions"] = definitions;
        return schema.ToJsonString(Layout) + "\n";
    }

    /// <summary>The shapes of both kinds of file, as their readers note them down while they read the pack alone.</summary>
    internal static (MappingShape Project, MappingShape Metrics) Shapes()
    {
        var project = new MappingShape("a project");
        var metrics = new MappingShape("a definition file");
        var unread = new DiagnosticBag();
        ModelBuilder.Build(ProjectLoader.LoadPack(unread), unread, project, metrics);
        return (project, metrics);
    }

    private static string Title(SchemaKind? kind) => kind switch
    {
        SchemaKind.Project => $"ChatbotSql: {ProjectLoader.FileName}",
        SchemaKind.Metrics => "ChatbotSql: metrics and other definitions",
        _ => "ChatbotSql",
    };
}
