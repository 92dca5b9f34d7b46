using System.Text.Json.Nodes;

namespace PiwikGen.Testing.TagManager;

/// <summary>Work that takes longer than a request, and how far it is.</summary>
internal sealed class StoredOperation(Guid appId, string type, JsonObject parameters, DateTimeOffset createdAt)
{
    public Guid Id { get; } = Guid.NewGuid();

    public Guid AppId => appId;

    public string Type => type;

    public JsonObject Parameters => parameters;

    public DateTimeOffset CreatedAt => createdAt;

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? CompletedAt { get; set; }

    public DateTimeOffset? FailedAt { get; set; }

    /// <summary>How often somebody asked how far it is.</summary>
    public int Polls { get; set; }

    /// <summary>What the work did; before it is done, what is known of it.</summary>
    public JsonObject Summary { get; set; } = [];

    public required Func<JsonObject> Work { get; init; }

    /// <summary>The summary that tells why the work could not be done.</summary>
    public required Func<string, JsonObject> Failure { get; init; }

    public bool IsDone => CompletedAt is not null || FailedAt is not null;

    public string State => FailedAt is not null ? "failed" : CompletedAt is not null ? "completed" : StartedAt is not null ? "started" : "created";
}
