//! The headers that the examples for servers send.

/// The content policy under which everything works; the last directive says whose pages may frame it.
const CONTENT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self' data:; \
                       form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; frame-ancestors 'self'";

/// What the widget never uses.
const PERMISSIONS: &str = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

/// What is filled into the examples.
pub fn in_servers() -> [(&'static str, &'static str); 2] {
    [("policy", CONTENT), ("permissions", PERMISSIONS)]
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::CONTENT;
    use crate::deliver::folder;
    use crate::paths;

    #[test]
    fn it_is_the_policy_that_the_tests_run_under() {
        let server = fs::read_to_string(paths::root().join("tests/e2e/server.mjs")).unwrap();
        let (_, list) = server.split_once("STRICT_POLICY = [").unwrap();
        let tested: Vec<&str> = list.split_once("].join").unwrap().0.split('"').skip(1).step_by(2).collect();
        assert_eq!(CONTENT, format!("{}; frame-ancestors 'self'", tested.join("; ")));
    }

    #[test]
    fn every_example_sends_it_and_keeps_hashed_names() {
        let servers = paths::root().join("www/servers");
        let names = folder::files(&servers).unwrap();
        for (server, both) in
            [("Caddyfile", true), ("nginx.conf", true), ("web.config", true), ("cloudfront-headers.json", false), ("s3-upload.sh", false)]
        {
            assert!(names.iter().any(|name| name == server), "{server}");
            let text = fs::read_to_string(servers.join(server)).unwrap();
            let (sends, keeps) = (text.contains("{policy}"), text.contains("max-age=31536000, immutable"));
            assert!(if both { sends && keeps } else { sends || keeps }, "{server}");
        }
        assert_eq!(names.len(), 5);
    }
}
