using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Clients;

/// <summary>Emits the closed result type of an operation that has several successes: a member per answer.</summary>
internal static class ResultEmitter
{
    public static void Emit(SourceWriter writer, OperationModel operation, ClientModel client, string accessibility)
    {
        var name = operation.ResultType;
        DocComment.Summary(writer, $"What {operation.Name}Async answers: exactly one of its members is the answer.", null);
        SourceFile.GeneratedCode(writer);
        using (writer.Block($"{accessibility} sealed partial class {name}"))
        {
            using (writer.Block($"internal {name}(int status, object? value)"))
            {
                writer.Line("Status = status;");
                writer.Line("Value = value;");
            }

            writer.Line();
            DocComment.Summary(writer, "The HTTP status of the answer.", null);
            writer.Line("public int Status { get; }");
            writer.Line();
            DocComment.Summary(writer, "The body of the answer; null where it has none.", null);
            writer.Line("public object? Value { get; }");
            writer.Line();
            foreach (var answer in operation.Answer.Cases)
            {
                EmitCase(writer, answer, operation.Answer.Cases);
            }
        }

        writer.Line();
    }

    private static void EmitCase(SourceWriter writer, AnswerCaseModel answer, IEnumerable<AnswerCaseModel> all)
    {
        DocComment.Summary(writer, "Whether the answer is " + answer.Status + ".", answer.Description);
        writer.Line($"public bool Is{answer.Name} => {StatusCondition.Of(answer.Status, all.Select(static other => other.Status))};");
        writer.Line();
        if (answer.Type is null)
        {
            return;
        }

        var type = answer.Kind == AnswerKind.Stream ? "global::System.IO.Stream" : answer.Type.Bare;
        DocComment.Summary(writer, "The body of " + answer.Status + "; null for any other answer.", answer.Description);
        writer.Line($"public {type}? {answer.Name} => Is{answer.Name} && Value is {type} ? ({type})Value : null;");
        writer.Line();
    }

    /// <summary>The expression for the runtime's answer that reads it.</summary>
    public static string ReaderOf(OperationModel operation)
    {
        var result = operation.ResultType;
        var cases = operation.Answer.Cases.Select(answer => CaseOf(answer, result));
        return $"{RuntimeNames.ApiAnswer}.ByStatus<{result}>({string.Join(", ", cases)})";
    }

    private static string CaseOf(AnswerCaseModel answer, string result)
    {
        var status = CSharpLiteral.Of(answer.Status);
        if (answer.Type is not { } type)
        {
            return $"{RuntimeNames.ApiAnswerCase}<{result}>.None({status}, static status => new {result}(status, null))";
        }

        var read = answer.Kind == AnswerKind.Stream ? "global::System.IO.Stream" : type.CSharp;
        return $"{RuntimeNames.ApiAnswerCase}<{result}>.Of<{read}>({status}, {AnswerTypes.ReaderOf(answer.Kind, type)}, static (status, value) => new {result}(status, value))";
    }
}
