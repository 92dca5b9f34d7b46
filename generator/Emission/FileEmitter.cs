using Microsoft.CodeAnalysis.Text;
using PiwikGen.Generator.Emission.Clients;
using PiwikGen.Generator.Emission.Json;
using PiwikGen.Generator.Emission.Parameters;
using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Emission.Types;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission;

/// <summary>Emits whole files.</summary>
internal static class FileEmitter
{
    public static SourceText Emit(ClientFile file)
    {
        var writer = new SourceWriter();
        SourceFile.Begin(writer, file.Client.Namespace);
        ClientEmitter.Emit(writer, file.Client, file.Accessibility);
        foreach (var operation in file.Client.Operations)
        {
            // Variants of one operation (other media types) share its types; the operation itself declares them.
            if (operation.Variant is not null)
            {
                continue;
            }

            if (operation.ParametersType is not null)
            {
                writer.Line();
                ParametersEmitter.Emit(writer, operation, file.Accessibility);
            }

            if (operation.Answer.Kind == AnswerKind.ByStatus)
            {
                writer.Line();
                ResultEmitter.Emit(writer, operation, file.Client, file.Accessibility);
            }

            if (operation.Answer.Headers is { IsOwner: true } headers)
            {
                writer.Line();
                HeadersEmitter.Emit(writer, operation, headers, file.Accessibility);
            }
        }

        return writer.ToSourceText();
    }

    public static SourceText Emit(RootClientFile file)
    {
        var writer = new SourceWriter();
        SourceFile.Begin(writer, file.Root.Client.Namespace);
        RootClientEmitter.Emit(writer, file.Root, file.Accessibility);
        return writer.ToSourceText();
    }

    public static SourceText EmitRegistration(ClientModel client, string accessibility)
    {
        var writer = new SourceWriter();
        RegistrationEmitter.Emit(writer, client, accessibility);
        return writer.ToSourceText();
    }

    public static SourceText Emit(TypeFile file)
    {
        var writer = new SourceWriter();
        SourceFile.Begin(writer, file.Namespace);
        foreach (var type in file.Types)
        {
            switch (type)
            {
                case ObjectModel @object:
                    ObjectEmitter.Emit(writer, @object, file.Accessibility);
                    break;
                case EnumModel @enum:
                    EnumEmitter.Emit(writer, @enum, file.Accessibility);
                    break;
                case UnionModel union:
                    UnionEmitter.Emit(writer, union, file.Accessibility);
                    break;
            }
        }

        return writer.ToSourceText();
    }

    public static SourceText Emit(ResolverFile file)
    {
        var writer = new SourceWriter();
        SourceFile.Begin(writer, file.Namespace);
        ResolverEmitter.Emit(writer, file.Name, file.Types, file.Accessibility);
        return writer.ToSourceText();
    }
}
