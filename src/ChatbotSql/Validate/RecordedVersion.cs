using ChatbotSql.FileSystem;
using ChatbotSql.Project;

namespace ChatbotSql.Validate;

/// <summary>The version of the project that a generated file was built by.</summary>
/// <param name="File">The file that told: another build puts another one in its place.</param>
internal sealed record RecordedVersion(ProjectVersion Version, FileStamp? File);
