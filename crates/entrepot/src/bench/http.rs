//! A small client that keeps its connection: what a measurement needs and nothing more.

use std::io;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// An open connection.
pub struct Client {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Client {
    pub async fn connect(address: &str) -> io::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: Vec::with_capacity(16 * 1024) })
    }

    /// Sends a whole request and reads the whole answer; gives its status and body.
    pub async fn send(&mut self, request: &[u8]) -> io::Result<(u16, String)> {
        self.stream.write_all(request).await?;
        self.buffer.clear();
        loop {
            let mut chunk = [0; 8192];
            let read = self.stream.read(&mut chunk).await?;
            if read == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            self.buffer.extend_from_slice(&chunk[..read]);
            if let Some(answer) = self.complete() {
                return Ok(answer);
            }
        }
    }

    fn complete(&self) -> Option<(u16, String)> {
        let end = self.buffer.windows(4).position(|window| window == b"\r\n\r\n")?;
        let head = String::from_utf8_lossy(&self.buffer[..end]).to_ascii_lowercase();
        let status = head.split(' ').nth(1)?.parse().ok()?;
        let body = &self.buffer[end + 4..];
        let length = head.lines().find_map(|line| line.strip_prefix("content-length:"));
        let complete = match length {
            Some(length) => body.len() >= length.trim().parse().ok()?,
            None => body.ends_with(b"0\r\n\r\n"),
        };
        complete.then(|| (status, String::from_utf8_lossy(body).into_owned()))
    }
}

/// A request with a bearer token and a JSON body.
pub fn post(path: &str, token: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!(
        "POST {path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer {token}\r\n\
         content-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}"
    )
    .into_bytes()
}
