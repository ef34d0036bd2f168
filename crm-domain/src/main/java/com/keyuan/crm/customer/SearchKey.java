package com.keyuan.crm.customer;

/**
 * One thing by which a customer is found.
 *
 * @param lexeme a piece of one or two signs, a reading, or two initials; {@link SearchKeyRule} makes them
 * @param position of its first sign, from 1
 */
public record SearchKey(String lexeme, int position) {}
