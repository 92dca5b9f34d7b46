namespace CdpAudiences;

/// <summary>A customer of the file: an id to sign in with, and a tier.</summary>
internal sealed record Customer(string Id, string Tier)
{
    public static async Task<IReadOnlyList<Customer>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var lines = await File.ReadAllLinesAsync(path, cancellationToken);
        return [.. lines.Skip(1).Where(static line => line.Length > 0).Select(line => line.Split(',') is [{ Length: > 0 } id, { Length: > 0 } tier]
            ? new Customer(id.Trim(), tier.Trim())
            : throw new FormatException($"{path}: '{line}' is no customer and tier."))];
    }
}
