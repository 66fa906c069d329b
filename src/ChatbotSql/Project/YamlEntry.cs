namespace ChatbotSql.Project;

/// <summary>A key of a YAML mapping and what stands under it.</summary>
/// <remarks>A class, because generic code over structs is compiled anew at every start.</remarks>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
