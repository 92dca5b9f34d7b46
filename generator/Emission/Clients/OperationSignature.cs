using System.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Clients;

/// <summary>The argument lists of an operation's methods.</summary>
internal static class OperationSignature
{
    public const string CancellationToken = RuntimeNames.CancellationToken + " cancellationToken = default";

    /// <summary>The arguments as they are declared, without the cancellation token.</summary>
    public static string Declare(OperationModel operation, bool withDefaults, string? without = null)
    {
        var text = new StringBuilder();
        foreach (var argument in ArgumentsOf(operation))
        {
            if (argument.Name != without)
            {
                text.Append(text.Length == 0 ? "" : ", ").Append(argument.Type).Append(' ').Append(argument.Name);
                text.Append(withDefaults && argument.IsOptional ? " = null" : "");
            }
        }

        return text.ToString();
    }

    /// <summary>The arguments as they are passed on.</summary>
    public static string Pass(OperationModel operation) => string.Join(", ", ArgumentsOf(operation).Select(static argument => argument.Name));

    public static string With(string arguments, string last) => arguments.Length == 0 ? last : arguments + ", " + last;

    /// <summary>Required parameters, the body, optional parameters: what must be given stands first.</summary>
    public static IEnumerable<Argument> ArgumentsOf(OperationModel operation)
    {
        var parameters = operation.Parameters.Where(static parameter => parameter.Constant is null && parameter.IsArgument).ToList();
        foreach (var parameter in parameters.Where(static parameter => parameter.IsRequired))
        {
            yield return new Argument(parameter.ArgumentName, parameter.Type.CSharp, false, parameter.Documentation.DescriptionWithFacts);
        }

        if (operation.Body is { IsRequired: true } body)
        {
            yield return new Argument(body.ArgumentName, BodyType(body), false, body.Description);
        }

        if (operation.Body is { IsRequired: false } optional)
        {
            yield return new Argument(optional.ArgumentName, BodyType(optional) + "?", true, optional.Description);
        }

        foreach (var parameter in parameters.Where(static parameter => !parameter.IsRequired))
        {
            yield return new Argument(parameter.ArgumentName, parameter.Type.OrNull().CSharp, true, parameter.Documentation.DescriptionWithFacts);
        }
    }

    /// <summary>The arguments of the overload that takes all parameters as one object.</summary>
    public static string DeclareWithParameters(OperationModel operation)
    {
        var body = operation.Body is { } given ? ", " + BodyArgument(given) + (given.IsRequired ? "" : " = null") : "";
        return $"{operation.ParametersType} parameters{body}, {CancellationToken}";
    }

    public static string BodyArgument(BodyModel body) => $"{BodyType(body)}{(body.IsRequired ? "" : "?")} {body.ArgumentName}";

    public static string BodyType(BodyModel body) => body.Kind switch
    {
        BodyKind.Stream => "global::System.IO.Stream",
        BodyKind.Lines => $"{RuntimeNames.AsyncEnumerable}<{body.Type.CSharp}>",
        _ => body.Type.Bare,
    };
}

internal sealed record Argument(string Name, string Type, bool IsOptional, DocumentText? Description);
