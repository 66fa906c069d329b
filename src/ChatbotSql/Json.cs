using System.Text.Json.Serialization;
using ChatbotSql.Run.Target;

namespace ChatbotSql;

/// <summary>What is read and written as JSON as it is. How is found out when this is compiled, for a published command cannot.</summary>
[JsonSerializable(typeof(BuildHolder))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(double?[]))]
[JsonSerializable(typeof(string))]
internal sealed partial class Json : JsonSerializerContext;
