namespace PiwikGen.Requests;

/// <summary>How an array or an object becomes text: the <c>style</c> of a parameter (OpenAPI 3.1, 4.8.12).</summary>
public enum ParameterStyle
{
    /// <summary><c>blue,black</c>: path and header parameters.</summary>
    Simple,

    /// <summary><c>.blue.black</c>: path parameters.</summary>
    Label,

    /// <summary><c>;color=blue;color=black</c>: path parameters.</summary>
    Matrix,

    /// <summary><c>color=blue&amp;color=black</c>: query and cookie parameters.</summary>
    Form,

    /// <summary><c>color=blue%20black</c>: query parameters; Swagger 2 calls it <c>ssv</c>.</summary>
    SpaceDelimited,

    /// <summary><c>color=blue%7Cblack</c>: query parameters; Swagger 2 calls it <c>pipes</c>.</summary>
    PipeDelimited,

    /// <summary><c>color=blue%09black</c>: query parameters of Swagger 2 (<c>tsv</c>).</summary>
    TabDelimited,

    /// <summary><c>color%5BR%5D=100&amp;color%5BG%5D=200</c>: query parameters that are objects.</summary>
    DeepObject,
}
