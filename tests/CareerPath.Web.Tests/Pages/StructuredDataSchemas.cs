using System.Text.Json.Nodes;

namespace CareerPath.Web.Tests.Pages;

// What schema.org defines and search engines require, as JSON Schema: no unknown properties, and every required or recommended property
// that the site can provide (https://schema.org/Article, /FAQPage, /BreadcrumbList).
internal static class StructuredDataSchemas
{
    public static JsonObject Of(string root)
    {
        var own = $"^{root.Replace(".", "\\\\.", StringComparison.Ordinal)}";
        return JsonNode.Parse($$"""
            { "components": { "schemas": {
              "Article": { "type": "object",
                "required": ["@type", "headline", "description", "image", "dateModified", "inLanguage", "wordCount", "mainEntityOfPage", "author", "publisher"],
                "properties": {
                  "@type": { "type": "string", "enum": ["Article"] },
                  "headline": { "type": "string", "maxLength": 120, "pattern": "\\S" },
                  "description": { "type": "string", "maxLength": 200, "pattern": "\\S" },
                  "image": { "type": "string", "pattern": "{{own}}/[a-z0-9/.-]+\\.png$" },
                  "dateModified": { "type": "string", "pattern": "^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" },
                  "inLanguage": { "type": "string", "enum": ["en"] },
                  "wordCount": { "type": "integer", "minimum": 1 },
                  "mainEntityOfPage": { "type": "string", "pattern": "{{own}}/articles/[a-z0-9-]+$" },
                  "author": { "$ref": "#/components/schemas/Organization" },
                  "publisher": { "$ref": "#/components/schemas/Organization" },
                  "citation": { "type": "array", "minItems": 1, "items": { "type": "string", "pattern": "^https://[^ ]+$" } } } },
              "WebSite": { "type": "object", "required": ["@type", "name", "description", "url", "inLanguage", "potentialAction"], "properties": {
                  "@type": { "type": "string", "enum": ["WebSite"] }, "name": { "type": "string", "pattern": "\\S" }, "description": { "type": "string", "pattern": "\\S" },
                  "url": { "type": "string", "pattern": "{{own}}/$" }, "inLanguage": { "type": "string", "enum": ["en"] },
                  "potentialAction": { "$ref": "#/components/schemas/SearchAction" } } },
              "SearchAction": { "type": "object", "required": ["@type", "target", "query-input"], "properties": {
                  "@type": { "type": "string", "enum": ["SearchAction"] }, "target": { "$ref": "#/components/schemas/EntryPoint" },
                  "query-input": { "type": "string", "enum": ["required name=search_term_string"] } } },
              "EntryPoint": { "type": "object", "required": ["@type", "urlTemplate"], "properties": {
                  "@type": { "type": "string", "enum": ["EntryPoint"] }, "urlTemplate": { "type": "string", "pattern": "{{own}}/[^ ]*[{]search_term_string[}]$" } } },
              "Organization": { "type": "object", "required": ["@type", "name", "url"],
                "properties": {
                  "@type": { "type": "string", "enum": ["Organization"] },
                  "name": { "type": "string", "pattern": "\\S" },
                  "url": { "type": "string", "pattern": "{{own}}/?$" } } },
              "BreadcrumbList": { "type": "object", "required": ["@type", "itemListElement"],
                "properties": {
                  "@type": { "type": "string", "enum": ["BreadcrumbList"] },
                  "itemListElement": { "type": "array", "minItems": 2, "items": { "$ref": "#/components/schemas/ListItem" } } } },
              "ListItem": { "type": "object", "required": ["@type", "position", "name", "item"],
                "properties": {
                  "@type": { "type": "string", "enum": ["ListItem"] },
                  "position": { "type": "integer", "minimum": 1 },
                  "name": { "type": "string", "pattern": "\\S" },
                  "item": { "type": "string", "pattern": "{{own}}/[a-z0-9/-]+$" } } },
              "FAQPage": { "type": "object", "required": ["@type", "mainEntity"],
                "properties": {
                  "@type": { "type": "string", "enum": ["FAQPage"] },
                  "mainEntity": { "type": "array", "minItems": 1, "items": { "$ref": "#/components/schemas/Question" } } } },
              "Question": { "type": "object", "required": ["@type", "name", "acceptedAnswer"],
                "properties": {
                  "@type": { "type": "string", "enum": ["Question"] },
                  "name": { "type": "string", "pattern": "\\S" },
                  "url": { "type": "string", "pattern": "{{own}}/articles/[a-z0-9-]+#[a-z0-9-]+$" },
                  "acceptedAnswer": { "$ref": "#/components/schemas/Answer" } } },
              "Answer": { "type": "object", "required": ["@type", "text"],
                "properties": {
                  "@type": { "type": "string", "enum": ["Answer"] },
                  "text": { "type": "string", "pattern": "\\S" } } }
            } } }
            """)!.AsObject();
    }
}
