using System.Text.Json;

namespace PiwikGen.Responses;

/// <summary>Why a JSON body could not be read.</summary>
internal sealed record JsonBodyFailure(string Reason, string Path, long Position, JsonException Cause);
