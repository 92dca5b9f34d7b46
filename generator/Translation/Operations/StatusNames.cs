namespace PiwikGen.Generator.Translation.Operations;

/// <summary>Names of success statuses (RFC 9110, section 15.3).</summary>
internal static class StatusNames
{
    public static string Of(string status) => status switch
    {
        "200" => "Ok",
        "201" => "Created",
        "202" => "Accepted",
        "203" => "NonAuthoritativeInformation",
        "204" => "NoContent",
        "205" => "ResetContent",
        "206" => "PartialContent",
        "207" => "MultiStatus",
        "2XX" => "Success",
        "default" => "Default",
        _ => "Status" + new string(status.Where(static c => c is >= '0' and <= '9' or >= 'A' and <= 'Z').ToArray()),
    };
}
