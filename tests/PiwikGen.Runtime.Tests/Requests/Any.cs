using System.Text.Json;
using PiwikGen.Requests;
using PiwikGen.Serialization;

namespace PiwikGen.Runtime.Tests.Requests;

/// <summary>Values given by their JSON, so that a table can hold them.</summary>
internal static class Any
{
    public static JsonElement Value(string json) => JsonDocument.Parse(json).RootElement;

    public static void AddAnyPath(this ApiRequest request, string name, string json, ParameterStyle style, bool explode) =>
        request.AddPath<JsonElement, JsonElementCodec>(name, Value(json), style, explode);

    public static void AddAnyQuery(
        this ApiRequest request, string name, string json, ParameterStyle style, bool explode, bool allowReserved = false, bool allowEmptyValue = false) =>
        request.AddQuery<JsonElement, JsonElementCodec>(name, Value(json), style, explode, allowReserved, allowEmptyValue);

    public static void SetAnyForm(this ApiRequest request, string json, FormEncoding? encoding = null) =>
        request.SetForm<JsonElement, JsonElementCodec>(Value(json), encoding);

    public static void AddTexts(this ApiRequest request, string name, ParameterStyle style, params string[] values) =>
        request.AddQuery<List<string>, ListCodec<string, StringCodec>>(name, [.. values], style, explode: false);
}
