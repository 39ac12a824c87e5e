package io.footnote.passage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.footnote.corpus.Article;

/** Takes an article apart into what passages are made of. */
final class Pieces {

    private final String text;
    private final Set<String> said = new HashSet<>();
    private final List<Piece> pieces = new ArrayList<>();

    private Pieces(String text) {
        this.text = text;
    }

    /** Every part of the body that is not white space or markup, in order. Where nothing could be quoted, every line can. */
    static List<Piece> of(Article article) {
        var pieces = of(article.text(), Blocks.of(article.text(), article.bodyStart()));
        if (pieces.stream().anyMatch(Piece::isQuotable)) {
            return pieces;
        }
        return of(article.text(), Blocks.rows(article.text(), article.bodyStart()));
    }

    private static List<Piece> of(String text, List<Block> blocks) {
        var pieces = new Pieces(text);
        blocks.forEach(pieces::add);
        return pieces.pieces;
    }

    private void add(Block block) {
        var span = block.span();
        switch (block.kind()) {
            case HEADING -> add(span, Piece.Role.HEADING);
            case LABEL -> add(span, Piece.Role.LABEL);
            case ROW -> addQuotable(span);
            case PROSE, ITEM -> Sentences.of(text, span.start(), span.end()).forEach(this::addQuotable);
        }
    }

    private void addQuotable(Span span) {
        Words.pieces(text, span).forEach(piece -> add(piece, Piece.Role.QUOTABLE));
    }

    private void add(Span span, Piece.Role role) {
        pieces.add(new Piece(span, role, Words.count(text, span), !said.add(role + withoutSpaceAndCase(span))));
    }

    private String withoutSpaceAndCase(Span span) {
        var key = new StringBuilder(span.length());
        for (int at = span.start(); at < span.end(); at++) {
            char c = text.charAt(at);
            if (!Graphemes.isBlank(c)) {
                key.append(Character.toLowerCase(c));
            }
        }
        return key.toString();
    }
}
