#include "serve/preview_reply.hpp"

#include "edition/version.hpp"
#include "serve/content_type.hpp"
#include "serve/live_page.hpp"

#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Timestamp.h>
#include <fmt/format.h>

#include <sstream>
#include <utility>

namespace waymark {
namespace {

constexpr std::uintmax_t kLargestPage = std::uintmax_t{64} * 1024 * 1024;
/// Where the list of editions is: pages ask for it two folders above the site, which is the server's root.
constexpr std::string_view kEditionsPath = "/editions.js";
constexpr std::string_view kHtml = "text/html; charset=utf-8";

PreviewReply text_reply(int status, std::string_view type, std::string text) {
  PreviewReply reply;
  reply.status = status;
  reply.type = type;
  reply.text = std::move(text);
  reply.size = reply.text.size();
  return reply;
}

/// A page of the server's own. It listens too, so it gives way to the real page once that is built.
PreviewReply own_page(int status, std::string_view title, std::string_view text, std::uint64_t state) {
  const std::string html = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\">"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'\">"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{0}</title></head>\n"
      "<body><main><h1>{0}</h1><p>{1}</p><p><a href=\"/\">Go to the home page</a></p></main></body></html>\n",
      title, text);
  return text_reply(status, kHtml, live_page(html, state));
}

/// The header's value; `repeated` is set if it came more than once.
std::optional<std::string> header(const Poco::Net::HTTPRequest& request, const std::string& name, bool& repeated) {
  auto found = request.find(name);
  if (found == request.end()) {
    return std::nullopt;
  }
  std::string value = found->second;
  ++found;
  if (found != request.end() && Poco::icompare(found->first, name) == 0) {
    repeated = true;
  }
  return value;
}

PreviewReply file_reply(SiteFile file, std::uint64_t state) {
  PreviewReply reply;
  reply.type = content_type(file.name);
  if (reply.type == kHtml) {
    return text_reply(200, kHtml, live_page(read_rest(file.handle, kLargestPage), state));
  }
  reply.kind = PreviewReply::Body::file;
  reply.size = file.size;
  reply.file = std::move(file.handle);
  return reply;
}

/// Opens what an address names: mostly a file of the preview's site. No pack may be called as what lies beside it: the
/// edition's PDFs, and, a folder further out, the published editions, which pages reach through their list.
SiteFile open_output_file(const std::filesystem::path& site, const std::vector<std::string>& parts) {
  const std::vector<std::string> rest(parts.begin() + (parts.empty() ? 0 : 1), parts.end());
  if (!rest.empty() && parts.front() == "documents") {
    return open_site_file(site.parent_path() / "documents", rest);
  }
  const std::filesystem::path output = site.parent_path().parent_path();
  if (!rest.empty() && parse_version(parts.front())) {
    return open_site_file(output / parts.front(), rest);
  }
  if (parts.size() == 1 && parts.front() == kEditionsPath.substr(1)) {
    return open_site_file(output, parts);
  }
  return open_site_file(site, parts);
}

}  // namespace

RequestHead parse_head(const std::string& bytes) {
  Poco::Net::HTTPRequest request;
  std::istringstream stream(bytes);
  request.read(stream);
  RequestHead head;
  head.method = request.getMethod();
  head.target = request.getURI();
  head.host = header(request, "Host", head.repeated);
  head.origin = header(request, "Origin", head.repeated);
  head.fetch_site = header(request, "Sec-Fetch-Site", head.repeated);
  head.fetch_mode = header(request, "Sec-Fetch-Mode", head.repeated);
  head.fetch_destination = header(request, "Sec-Fetch-Dest", head.repeated);
  return head;
}

PreviewReply reply_to(const RequestHead& head, const std::filesystem::path& site, std::uint16_t port,
                      const ChangeFeed& feed) {
  if (const std::optional<Refusal> refusal = refuse(head, port)) {
    return refusal_reply(*refusal);
  }
  Refusal refusal;
  const std::optional<std::vector<std::string>> parts = path_parts(head.target, refusal);
  if (!parts) {
    return refusal_reply(refusal);
  }
  const std::string_view path = std::string_view(head.target).substr(0, head.target.find_first_of("?#"));
  if (path == kChangesPath) {
    PreviewReply reply;
    reply.kind = PreviewReply::Body::events;
    reply.type = "text/event-stream; charset=utf-8";
    return reply;
  }
  if (path == kReloadScriptPath) {
    return text_reply(200, "text/javascript; charset=utf-8", std::string(reload_script()));
  }
  // Why first: if a build swaps the site in between, the page counts as the older one and reloads once too often
  // rather than once too seldom.
  const std::uint64_t state = feed.state().number;
  SiteFile file = open_output_file(site, *parts);
  if (file.found == SiteFile::Found::missing && path == kEditionsPath) {
    return text_reply(200, "text/javascript; charset=utf-8", "");  // no edition has been published
  }
  switch (file.found) {
    case SiteFile::Found::file:
      return file_reply(std::move(file), state);
    case SiteFile::Found::folder: {
      PreviewReply reply = text_reply(308, "text/plain; charset=utf-8", "See the folder's page.\n");
      reply.location = fmt::format("{}/{}", path, std::string_view(head.target).substr(path.size()));
      return reply;
    }
    case SiteFile::Found::outside:
      return refusal_reply({403, "Nothing outside the site is served."});
    case SiteFile::Found::no_site:
      return own_page(503, "Nothing has been built yet",
                      "The terminal says why. This page shows the site as soon as there is one.", state);
    case SiteFile::Found::missing:
      break;
  }
  return own_page(404, "There is no such page", "It may have been moved, or not written yet.", state);
}

PreviewReply refusal_reply(const Refusal& refusal) {
  return text_reply(refusal.status, "text/plain; charset=utf-8", refusal.reason + '\n');
}

std::string head_text(const PreviewReply& reply) {
  using Poco::Net::HTTPResponse;
  HTTPResponse response("HTTP/1.1", static_cast<HTTPResponse::HTTPStatus>(reply.status));
  response.setDate(Poco::Timestamp());
  response.set("Content-Type", reply.type);
  if (reply.kind != PreviewReply::Body::events) {
    response.set("Content-Length", fmt::format("{}", reply.size));
  }
  if (!reply.location.empty()) {
    response.set("Location", reply.location);
  }
  if (reply.status == 405) {
    response.set("Allow", "GET, HEAD");
  }
  response.set("Cache-Control", "no-store");
  response.set("Connection", "close");
  response.set("X-Content-Type-Options", "nosniff");
  response.set("X-Frame-Options", "SAMEORIGIN");
  response.set("Referrer-Policy", "no-referrer");
  response.set("Cross-Origin-Resource-Policy", "same-origin");
  std::ostringstream stream;
  response.write(stream);
  return stream.str();
}

}  // namespace waymark
